package io.directlinkbot.sandbox.cloud.protocol;

/** Thrown when the sender of a request can't be verified. The message says what to check. */
public final class Unauthenticated extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public Unauthenticated(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** What is wrong with the signature. */
  public enum Kind {
    /** The request is not signed. */
    MISSING,
    /** The signature can't be parsed, or does not cover the required headers. */
    INCOMPLETE,
    UNKNOWN_KEY,
    /** The signature does not match this key and this request. */
    MISMATCH,
    /** The signature is dated too far in the past or future. */
    EXPIRED
  }
}
