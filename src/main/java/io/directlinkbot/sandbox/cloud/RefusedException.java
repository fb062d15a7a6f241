package io.directlinkbot.sandbox.cloud;

/** Thrown when the cloud refuses a request; nothing has changed. The message is for people. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
