package io.directlinkbot.store;

/** The store can't be used. The message names the store, the reason and the fix, in one line. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreException(String message) {
    super(message);
  }
}
