package io.directlinkbot.slack.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to Slack that gave no result. Messages carry Slack's own error word and never a token. */
public final class SlackException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  public SlackException(Trouble trouble, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.trouble = trouble;
  }

  public Trouble trouble() {
    return trouble;
  }

  /** What a failed call means for what to do next. */
  public sealed interface Trouble {

    /** Slack asks to wait; nothing was done. */
    record RateLimited(Duration pause) implements Trouble {}

    /** No answer, or a fault on Slack's side: whether the call was carried out is not known. */
    record Uncertain() implements Trouble {}

    /** The token is refused, by {@code auth.test} too; nothing works until somebody fixes it. */
    record Token() implements Trouble {}

    /**
     * The token may not do this; it may do other things.
     *
     * @param channel where it was to be done, empty when it concerns none
     */
    record Scope(String channel) implements Trouble {}

    /**
     * This can't be done in this channel; in others it can.
     *
     * @param channel empty when it concerns none
     */
    record Channel(String channel) implements Trouble {}

    /** The message to change is not there any more. */
    record Gone() implements Trouble {}

    /**
     * Slack does not take the message or dialog in this form; a simpler one it may take.
     *
     * @param channel where it was to stand, empty for none
     */
    record Form(String channel) implements Trouble {}

    /** A dialog was opened too late after its click. */
    record TooLate() implements Trouble {}

    /**
     * Slack does not take this call as it is; others in the same channel it may take.
     *
     * @param channel empty when it concerns none
     */
    record Refused(String channel) implements Trouble {}
  }
}
