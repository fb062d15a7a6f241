package io.directlinkbot.slack.publish;

import io.directlinkbot.reason.Reason;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that could not be published, and when to try again.
 *
 * @param channel that refused it, empty if none did or it is not known
 * @param reason in one line
 */
record Setback(Instant nextTry, String channel, Reason reason) {
  /** What Slack refused, it will hardly take right away. */
  private static final Duration REFUSED_PACE = Duration.ofMinutes(1);

  /** A refusal, which is left alone for a while. */
  static Setback refused(Instant now, String channel, Reason reason) {
    return new Setback(now.plus(REFUSED_PACE), channel, reason);
  }

  /** A failure that may pass any moment: it is tried again at the next turn. */
  static Setback failed(Instant now, Reason reason) {
    return new Setback(now, "", reason);
  }

  /** Whether the time to try again has come, or the clock was set back. */
  boolean isOver(Instant now) {
    return !now.isBefore(nextTry) || nextTry.isAfter(now.plus(REFUSED_PACE));
  }

  /** Parks the channel that refused it, if any. */
  void park(PublishTurn turn) {
    if (!channel.isEmpty()) {
      turn.park(channel, reason);
    }
  }
}
