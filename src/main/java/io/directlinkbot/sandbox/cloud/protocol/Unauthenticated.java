package io.directlinkbot.sandbox.cloud.protocol;

/** Nobody can be said to have sent the request. The message says what to look at. */
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
    /** There is none. */
    MISSING,
    /** It can't be read, or does not cover what it has to. */
    INCOMPLETE,
    UNKNOWN_KEY,
    /** It is none of this key over this request. */
    MISMATCH,
    /** It was made too long ago, or will be. */
    EXPIRED
  }
}
