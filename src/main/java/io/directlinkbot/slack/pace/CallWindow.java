package io.directlinkbot.slack.pace;

import java.time.Duration;

/**
 * When the last calls of a method were made, for a limit on the calls of any minute. A token bucket
 * would let twice its size through within a minute: what it holds at first, and what flows in.
 *
 * <p>Times are nanoseconds of one ticker. Not thread-safe.
 */
final class CallWindow {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** A ring of the last calls. More of them are not needed to say how long to wait. */
  private final long[] calls;

  private long made;

  /**
   * A window without calls.
   *
   * @param limit the most calls in any minute
   */
  CallWindow(int limit) {
    this.calls = new long[limit];
  }

  int limit() {
    return calls.length;
  }

  void add(long now) {
    calls[(int) (made % calls.length)] = now;
    made++;
  }

  /**
   * Returns how long to wait until the last minute holds fewer calls than allowed.
   *
   * @param allowed from 1 to the limit
   */
  long nanosUntilFewerThan(int allowed, long now) {
    if (made < allowed) {
      return 0;
    }
    return Countdown.left(calls[(int) ((made - allowed) % calls.length)], MINUTE, now);
  }
}
