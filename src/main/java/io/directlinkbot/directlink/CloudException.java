package io.directlinkbot.directlink;

import io.directlinkbot.problem.CloudProblem;
import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.ReasonProblem;
import io.directlinkbot.reason.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call to the cloud that returned no result. The message is one plain sentence for a person, in
 * English and without secrets.
 */
public final class CloudException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Reason reason;

  public CloudException(Kind kind, Reason reason, @Nullable Throwable cause) {
    super(reason.english(), cause);
    this.kind = kind;
    this.reason = reason;
  }

  /** Returns what went wrong and, if there is one, the fix. */
  public Reason reason() {
    return reason;
  }

  /** Returns what is wrong, by the catalogue of problems. */
  public Diagnosis diagnosis() {
    return ReasonProblem.of(reason, CloudProblem.UNCLEAR_ANSWER);
  }

  /** Returns the reason in English. */
  public String sentence() {
    return reason.english();
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
    UNCERTAIN;

    /** Returns the word for it in measurements. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
