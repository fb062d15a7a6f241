package io.directlinkbot.slack.api;

import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.KnownProblem;
import io.directlinkbot.problem.ReasonProblem;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.reason.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to Slack failed. The message carries Slack's own error word and never a token. */
public final class SlackException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;
  private final transient Reason reason;
  private final transient KnownProblem problem;

  /** A failure whose words only the log and checks show. */
  public SlackException(Trouble trouble, String message, @Nullable Throwable cause) {
    this(trouble, Reason.quoted(message), cause);
  }

  /** A failure whose words only the log and checks show, and which is in the catalogue. */
  public SlackException(Trouble trouble, Diagnosis diagnosis, @Nullable Throwable cause) {
    this(trouble, Reason.quoted(diagnosis.remark()), diagnosis.problem(), cause);
  }

  public SlackException(Trouble trouble, Reason reason, @Nullable Throwable cause) {
    this(trouble, reason, SlackProblem.CALL_REFUSED, cause);
  }

  private SlackException(
      Trouble trouble, Reason reason, KnownProblem problem, @Nullable Throwable cause) {
    super(reason.english(), cause);
    this.trouble = trouble;
    this.reason = reason;
    this.problem = problem;
  }

  /** Returns what is wrong, by the catalogue of problems. */
  public Diagnosis diagnosis() {
    return ReasonProblem.of(reason, problem);
  }

  /** Returns the message for a person. */
  public Reason reason() {
    return reason;
  }

  public Trouble trouble() {
    return trouble;
  }

  /** What a failed call means for what to do next. */
  public sealed interface Trouble {

    /** Returns the word for it in measurements. */
    default String word() {
      return switch (this) {
        case RateLimited _ -> "rate_limited";
        case Uncertain _ -> "uncertain";
        case Token _ -> "token";
        case Scope _ -> "scope";
        case Channel _ -> "channel";
        case Gone _ -> "gone";
        case Form _ -> "form";
        case TooLate _ -> "too_late";
        case Refused _ -> "refused";
      };
    }

    /** Slack asks to wait; nothing was done. */
    record RateLimited(Duration pause) implements Trouble {}

    /** No answer, or trouble on Slack's side: whether the call was carried out is unknown. */
    record Uncertain() implements Trouble {}

    /** The token is refused, by {@code auth.test} too; nothing works until somebody fixes it. */
    record Token() implements Trouble {}

    /**
     * The token lacks the scope for this call; others may work.
     *
     * @param channel id of the channel that the call was for; empty for none
     */
    record Scope(String channel) implements Trouble {}

    /**
     * The call can't be made in this channel; in others it can.
     *
     * @param channel id of the channel; empty when the call was for none
     */
    record Channel(String channel) implements Trouble {}

    /** The message to change or to reply to no longer exists. */
    record Gone() implements Trouble {}

    /**
     * Slack rejects the message or dialog in this form; it may accept a simpler one.
     *
     * @param channel id of the channel that the message was for; empty for none
     */
    record Form(String channel) implements Trouble {}

    /** The dialog was opened too late after its click. */
    record TooLate() implements Trouble {}

    /**
     * Slack rejects this call as it is; it may accept others in the same channel.
     *
     * @param channel id of the channel that the call was for; empty for none
     */
    record Refused(String channel) implements Trouble {}
  }
}
