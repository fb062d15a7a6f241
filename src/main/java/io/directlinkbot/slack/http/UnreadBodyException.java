package io.directlinkbot.slack.http;

/** Thrown when a body is not read to its end. */
final class UnreadBodyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  private UnreadBodyException(int status, String message) {
    super(message);
    this.status = status;
  }

  static UnreadBodyException tooLarge() {
    return new UnreadBodyException(413, "a body is too large");
  }

  static UnreadBodyException noRoom() {
    return new UnreadBodyException(503, "too many bodies are being sent at the same time");
  }

  /** Returns the HTTP status for the client. */
  int status() {
    return status;
  }
}
