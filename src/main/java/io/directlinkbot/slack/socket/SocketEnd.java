package io.directlinkbot.slack.socket;

import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.reason.Reason;
import java.time.Duration;
import java.util.Optional;

/** Why a socket has to be replaced, or could not be opened. */
sealed interface SocketEnd {

  /** Slack asked for another one and serves this one until it closes it. */
  record Refresh() implements SocketEnd {}

  /** Nothing was delivered for so long that the socket may be dead although it answers pings. */
  record Quiet(Duration since) implements SocketEnd {}

  /** Socket Mode is switched off for the app (Slack's {@code link_disabled}). */
  record LinkDisabled() implements SocketEnd {}

  /** The app has more sockets open than Slack allows: other bots use the same app token. */
  record TooMany() implements SocketEnd {}

  /**
   * The socket is gone.
   *
   * @param why in a few words, without a full stop
   */
  record Lost(Reason why) implements SocketEnd {}

  /**
   * No socket could be opened.
   *
   * @param why in a few words, without a full stop
   * @param retryAfter how long Slack asked to wait
   */
  record NotOpened(Reason why, Optional<Duration> retryAfter) implements SocketEnd {}

  /** Whether it is part of the normal course of things. */
  default boolean isRoutine() {
    return this instanceof Refresh || this instanceof Quiet;
  }

  /** Whether it lasts until a person does something. */
  default boolean isForAPerson() {
    return this instanceof LinkDisabled || this instanceof TooMany;
  }

  /** Returns the reason, without a full stop. */
  default Reason reason() {
    return switch (this) {
      case Refresh _ -> Reason.of("reason.slack.new-socket-asked");
      case Quiet(Duration since) ->
          Reason.of("reason.slack.quiet", Math.toIntExact(since.toMinutes()));
      case LinkDisabled _ -> SlackProblem.SOCKET_MODE_OFF.reason();
      case TooMany _ -> SlackProblem.TOO_MANY_SOCKETS.reason();
      case Lost(Reason why) -> why;
      case NotOpened(Reason why, _) -> why;
    };
  }
}
