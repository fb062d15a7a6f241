package io.directlinkbot.slack.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Computes how long to wait before the next socket is opened. Slack's own requests for a new socket
 * are met at once; a socket that dies young, and an address that Slack does not give, are retried
 * with growing pauses. The first pauses stay below a second for a while, because most outages of a
 * network are short. Not thread-safe.
 */
final class ReconnectDelay {
  /** A socket that lived this long proves that connecting works. */
  static final Duration YOUNG = Duration.ofSeconds(30);

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration SHORT = Duration.ofMillis(800);
  private static final Duration LONG = Duration.ofSeconds(5);
  private static final Duration PATIENT = Duration.ofSeconds(30);

  /** About twenty seconds of short pauses. */
  private static final int SHORT_TRIES = 25;

  private final RandomGenerator random;
  private int failures;

  ReconnectDelay(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Returns the pause before the next try, with up to a fifth taken off at random so that many bots
   * do not come back at the same moment.
   *
   * @param lived how long the socket was usable, zero when it was not opened
   */
  Duration after(SocketEnd end, Duration lived) {
    if (lived.compareTo(YOUNG) >= 0) {
      failures = 0;
    }
    return switch (end) {
      case SocketEnd.Refresh _ -> Duration.ZERO;
      case SocketEnd.LinkDisabled _, SocketEnd.TooMany _ -> jittered(PATIENT);
      case SocketEnd.NotOpened(_, var retryAfter) when retryAfter.isPresent() -> retryAfter.get();
      case SocketEnd.Lost _ when failures == 0 -> {
        failures = 1;
        yield Duration.ZERO;
      }
      case SocketEnd.Lost _, SocketEnd.NotOpened _ -> {
        Duration pause = failures < SHORT_TRIES ? SHORT : LONG;
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures, 10));
        failures++;
        yield jittered(doubled.compareTo(pause) < 0 ? doubled : pause);
      }
    };
  }

  private Duration jittered(Duration pause) {
    return pause.minus(Duration.ofNanos(random.nextLong(pause.toNanos() / 5)));
  }
}
