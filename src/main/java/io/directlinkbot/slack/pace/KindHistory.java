package io.directlinkbot.slack.pace;

import java.time.Duration;

/**
 * What is known of one kind of calls: when the last one ended, and what Slack asked for last. Times
 * are nanoseconds of one ticker. Not thread-safe.
 */
final class KindHistory {
  /** For how long after a pause that Slack asked for even decisions keep within the limits. */
  private static final long CAREFUL = Duration.ofMinutes(1).toNanos();

  private int underWay;
  private long lastEnd;
  private long refusedAt;
  private long refusedFor;

  /** A history without calls: the last one counts as long ago. */
  KindHistory(long now) {
    this.lastEnd = now - Duration.ofDays(1).toNanos();
    this.refusedAt = lastEnd;
  }

  void begin() {
    underWay++;
  }

  void end(long now) {
    underWay = Math.max(0, underWay - 1);
    lastEnd = now;
  }

  /** Notes that Slack asks to wait. Of two pauses the one that ends later counts. */
  void refuse(long now, Duration pause) {
    if (pause.toNanos() > nanosHeld(now)) {
      refusedAt = now;
      refusedFor = pause.toNanos();
    }
  }

  /** How long Slack still asks to wait; 0 when it does not. */
  long nanosHeld(long now) {
    return Countdown.left(refusedAt, refusedFor, now);
  }

  /** Whether Slack asks to wait, or did until less than a minute ago. */
  boolean wasRefusedLately(long now) {
    return Countdown.left(refusedAt, refusedFor + CAREFUL, now) > 0;
  }

  /**
   * How long to wait until no call was under way for this long. It counts from the answer: nobody
   * knows when within its time a call reached Slack.
   */
  long nanosUntilIdleFor(long gap, long now) {
    return underWay > 0 ? gap : Countdown.left(lastEnd, gap, now);
  }
}
