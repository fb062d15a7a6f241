package io.directlinkbot.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to Slack that gave no result. Messages carry Slack's own error word and never a token. */
final class SlackException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Trouble trouble;

  SlackException(Trouble trouble, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }

  /** What a failed call means for what to do next. */
  sealed interface Trouble {

    /** Slack asks to wait; nothing was done. */
    record RateLimited(Duration pause) implements Trouble {}

    /** No answer, or a fault on Slack's side: whether the call was carried out is not known. */
    record Uncertain() implements Trouble {}

    /** The token is refused; nothing works until somebody mends it. */
    record Token() implements Trouble {}

    /** This channel can't be posted to; others can. */
    record Channel() implements Trouble {}

    /** The message to change is not there any more. */
    record Gone() implements Trouble {}

    /** Slack does not take this call as it is. */
    record Refused() implements Trouble {}
  }
}
