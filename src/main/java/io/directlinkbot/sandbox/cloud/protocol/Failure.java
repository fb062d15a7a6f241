package io.directlinkbot.sandbox.cloud.protocol;

/** A call that gets an error for an answer. The message goes to the caller. */
public final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /**
   * Names the error as the provider does.
   *
   * @param status of the HTTP answer
   */
  public Failure(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
