package io.directlinkbot.slack.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Computes how long to wait before the next try to open a socket.
 *
 * <p>A pause that doubles with each failure saves calls and costs clicks: after ten seconds without
 * Slack it would keep the bot away for ten more. So while no socket can be opened, the pause is a
 * steady fraction of a second, and grows only with the outage itself, to a sixtieth of what that
 * lasted. Thus the bot is back within a second of the end of an outage of a minute, and no outage
 * is prolonged by more than a sixtieth. What Slack itself asks for ({@code Retry-After}) counts
 * more.
 *
 * <p>A socket that opens and dies at once is different: there each try is a success for Slack to
 * pay for, and another attempt changes nothing. That pause doubles, until a socket lives.
 *
 * <p>Up to a fifth of a pause is taken off at random, so that many bots do not come back at the
 * same moment. Not thread-safe.
 */
final class ReconnectDelay {
  /** A socket that lived this long did not die young. */
  static final Duration YOUNG = Duration.ofSeconds(3);

  private static final Duration STEADY = Duration.ofMillis(700);
  private static final int PART_OF_THE_OUTAGE = 60;
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private static final Duration FIRST_YOUNG = Duration.ofMillis(500);
  private static final int MOST_DOUBLINGS = 6;

  /** Nobody switches Socket Mode on within a second; each try opens a socket for nothing. */
  private static final Duration UNTIL_SOMEBODY_FIXES_IT = Duration.ofSeconds(30);

  private static final Duration UNTIL_ANOTHER_CLOSES = Duration.ofSeconds(10);

  /** Beyond what Slack asked for: coming earlier by a hair would prolong it. */
  private static final Duration SPREAD = Duration.ofMillis(500);

  private final RandomGenerator random;
  private Duration outage = Duration.ZERO;
  private int diedYoung;

  ReconnectDelay(RandomGenerator random) {
    this.random = random;
  }

  /** Notes that a socket was opened, which ends an outage. */
  void opened() {
    outage = Duration.ZERO;
  }

  /**
   * Returns the pause before the next try.
   *
   * @param lived how long the socket was usable, zero when it was not opened
   */
  Duration after(SocketEnd end, Duration lived) {
    return switch (end) {
      case SocketEnd.Refresh _, SocketEnd.Quiet _ -> Duration.ZERO;
      case SocketEnd.LinkDisabled _ -> jittered(UNTIL_SOMEBODY_FIXES_IT);
      case SocketEnd.TooMany _ -> jittered(UNTIL_ANOTHER_CLOSES);
      case SocketEnd.Lost _ -> afterLoss(lived);
      case SocketEnd.NotOpened(_, var retryAfter) -> {
        Duration pause =
            retryAfter
                .map(asked -> asked.plusNanos(random.nextLong(SPREAD.toNanos())))
                .orElseGet(() -> jittered(longer(STEADY, outage.dividedBy(PART_OF_THE_OUTAGE))));
        outage = outage.plus(pause);
        yield pause;
      }
    };
  }

  private Duration afterLoss(Duration lived) {
    if (lived.compareTo(YOUNG) >= 0) {
      diedYoung = 0;
    }
    diedYoung++;
    return diedYoung == 1
        ? Duration.ZERO
        : jittered(FIRST_YOUNG.multipliedBy(1L << Math.min(diedYoung - 2, MOST_DOUBLINGS)));
  }

  private static Duration longer(Duration one, Duration other) {
    Duration longer = one.compareTo(other) > 0 ? one : other;
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }

  private Duration jittered(Duration pause) {
    return pause.minus(Duration.ofNanos(random.nextLong(pause.toNanos() / 5)));
  }
}
