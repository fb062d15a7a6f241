package io.directlinkbot.sandbox.cloud;

/** The cloud understood and does not do it; nothing changed. The message is for a person. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
