package io.directlinkbot.sandbox.slack.socket;

/** Thrown when the app did not ack in time, or was not connected. */
public final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * Creates the exception.
   *
   * @param error as Slack names it
   */
  public Unanswered(String error) {
    super(error);
    this.error = error;
  }

  /** Returns the error as Slack names it: {@code operation_timeout} or {@code dispatch_failed}. */
  public String error() {
    return error;
  }
}
