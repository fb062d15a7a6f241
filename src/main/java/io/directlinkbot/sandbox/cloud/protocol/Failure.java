package io.directlinkbot.sandbox.cloud.protocol;

/** Thrown for a call that is answered by an error. The message goes to the caller. */
public final class Failure extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /**
   * Creates a failure with the provider's own error code.
   *
   * @param status of the HTTP response
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
