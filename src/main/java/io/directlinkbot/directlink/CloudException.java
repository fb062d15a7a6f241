package io.directlinkbot.directlink;

import org.jspecify.annotations.Nullable;

/**
 * A call to the cloud that gave no result. The message is one plain sentence for a person, without
 * secrets.
 */
public final class CloudException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String sentence;

  public CloudException(Kind kind, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
    this.sentence = sentence;
  }

  /** The message: what went wrong and, where there is one, the mend. */
  public String sentence() {
    return sentence;
  }

  public Kind kind() {
    return kind;
  }

  /** What a failed call means for what to do next. */
  public enum Kind {
    /**
     * The key itself was not taken: wrong, disabled, expired, locked out, or none was found. Asking
     * again soon may lock the account.
     */
    CREDENTIALS,
    /** The key is good and lacks the right for this call. */
    FORBIDDEN,
    /** Too many calls; nothing was done. */
    THROTTLED,
    /** The cloud understood and refused; nothing was done. */
    REFUSED,
    /** The call failed before it left this machine; nothing was done. */
    UNSENT,
    /**
     * It may have been sent, and there is no answer, or one that says nothing: whether the call was
     * carried out is not known.
     */
    UNCERTAIN
  }
}
