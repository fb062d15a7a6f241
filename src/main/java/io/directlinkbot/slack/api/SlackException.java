package io.directlinkbot.slack.api;

import io.directlinkbot.problem.Diagnosis;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to Slack failed. The message carries Slack's own error word and never a token. */
public final class SlackException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;
  private final transient Diagnosis diagnosis;

  public SlackException(Trouble trouble, Diagnosis diagnosis, @Nullable Throwable cause) {
    super(diagnosis.remark(), cause);
    this.trouble = trouble;
    this.diagnosis = diagnosis;
  }

  /** Returns the same problem with more to say about it. */
  SlackException saying(Trouble known, String message, Throwable cause) {
    return new SlackException(known, diagnosis.problem().inWords(message), cause);
  }

  /** Returns what is wrong. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }

  public Trouble trouble() {
    return trouble;
  }

  /** What a failed call means for what to do next. */
  public sealed interface Trouble {

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
