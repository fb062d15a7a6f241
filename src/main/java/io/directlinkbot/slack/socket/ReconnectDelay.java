package io.directlinkbot.slack.socket;

import io.directlinkbot.loop.OutagePause;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Computes how long to wait before the next try to open a socket. While none can be opened, that is
 * an {@link OutagePause}.
 *
 * <p>A socket that opens and dies at once is different: each try is a socket that Slack has to
 * make, and one more changes nothing. That pause doubles, until a socket lives. Not thread-safe.
 */
final class ReconnectDelay {
  /** A socket that lived this long did not die young. */
  static final Duration YOUNG = Duration.ofSeconds(3);

  private static final Duration FIRST_YOUNG = Duration.ofMillis(500);
  private static final int MOST_DOUBLINGS = 6;

  /** Nobody switches Socket Mode on within a second; each try opens a socket for nothing. */
  private static final Duration UNTIL_SOMEBODY_FIXES_IT = Duration.ofSeconds(30);

  private static final Duration UNTIL_ANOTHER_CLOSES = Duration.ofSeconds(10);

  private final RandomGenerator random;
  private final OutagePause outage;
  private int diedYoung;

  ReconnectDelay(RandomGenerator random) {
    this.random = random;
    this.outage = new OutagePause(random);
  }

  /** Notes that a socket was opened, which ends an outage. */
  void opened() {
    outage.reset();
  }

  /**
   * Returns the pause before the next try.
   *
   * @param lived how long the socket was usable, zero when it was not opened
   */
  Duration after(SocketEnd end, Duration lived) {
    return switch (end) {
      case SocketEnd.Refresh _, SocketEnd.Quiet _ -> Duration.ZERO;
      case SocketEnd.LinkDisabled _ -> OutagePause.jittered(UNTIL_SOMEBODY_FIXES_IT, random);
      case SocketEnd.TooMany _ -> OutagePause.jittered(UNTIL_ANOTHER_CLOSES, random);
      case SocketEnd.Lost _ -> afterLoss(lived);
      case SocketEnd.NotOpened(_, var retryAfter) ->
          retryAfter.map(outage::asAsked).orElseGet(outage::next);
    };
  }

  private Duration afterLoss(Duration lived) {
    if (lived.compareTo(YOUNG) >= 0) {
      diedYoung = 0;
    }
    diedYoung++;
    return diedYoung == 1
        ? Duration.ZERO
        : OutagePause.jittered(
            FIRST_YOUNG.multipliedBy(1L << Math.min(diedYoung - 2, MOST_DOUBLINGS)), random);
  }
}
