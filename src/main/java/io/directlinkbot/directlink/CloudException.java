package io.directlinkbot.directlink;

import io.directlinkbot.problem.Diagnosis;
import org.jspecify.annotations.Nullable;

/**
 * A call to the cloud that returned no result. The message is one plain sentence for a person,
 * without secrets.
 */
public final class CloudException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Diagnosis diagnosis;

  public CloudException(Kind kind, Diagnosis diagnosis, @Nullable Throwable cause) {
    super(diagnosis.sentence(), cause);
    this.kind = kind;
    this.diagnosis = diagnosis;
  }

  /** Returns what is wrong. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }

  /** Returns the message: what went wrong and, if there is one, the fix. */
  public String sentence() {
    return diagnosis.sentence();
  }

  public Kind kind() {
    return kind;
  }

  /** What a failed call means for the next step. */
  public enum Kind {
    /**
     * The key was refused: wrong, disabled, expired, locked, or missing. Repeating the call soon
     * may lock the account.
     */
    CREDENTIALS,
    /** The key is valid but lacks the right to make this call. */
    FORBIDDEN,
    /** There were too many calls; nothing was done. */
    THROTTLED,
    /** The cloud understood the call and refused it; nothing was done. */
    REFUSED,
    /** The call failed before it left this machine; nothing was done. */
    UNSENT,
    /**
     * The call may have been sent, and the answer is missing or unclear: it may have been carried
     * out.
     */
    UNCERTAIN
  }
}
