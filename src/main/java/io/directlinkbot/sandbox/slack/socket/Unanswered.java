package io.directlinkbot.sandbox.slack.socket;

/** No ack came from the app: none in time, or there was nobody to deliver to. */
public final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;

  Unanswered(String error) {
    super(error);
    this.error = error;
  }

  /** As Slack names it: {@code operation_timeout} or {@code dispatch_failed}. */
  public String error() {
    return error;
  }
}
