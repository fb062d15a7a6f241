package io.directlinkbot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.reason.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReconnectDelayTest {
  private static final SocketEnd LOST = new SocketEnd.Lost(Reason.quoted("cut"));
  private static final SocketEnd NOT_OPENED =
      new SocketEnd.NotOpened(Reason.quoted("fatal"), Optional.empty());

  private final ReconnectDelay delay = new ReconnectDelay(new Random(1));

  @Test
  void aRefreshIsMetAtOnceHoweverOften() {
    for (int refresh = 0; refresh < 200; refresh++) {
      assertThat(delay.after(new SocketEnd.Refresh(), Duration.ZERO)).isZero();
    }
  }

  @Test
  void theFirstLossIsMetAtOnceAndLaterOnesOfYoungSocketsMoreAndMoreRarely() {
    assertThat(delay.after(LOST, Duration.ofMinutes(1))).isZero();
    Duration before = Duration.ZERO;
    for (int death = 0; death < 6; death++) {
      Duration pause = delay.after(LOST, Duration.ofSeconds(1));
      assertThat(pause).isGreaterThan(before);
      before = pause;
    }
    for (int death = 0; death < 1_000; death++) {
      assertThat(delay.after(LOST, Duration.ZERO)).isBetween(before, Duration.ofSeconds(32));
    }
    assertThat(delay.after(LOST, ReconnectDelay.YOUNG)).isZero();
  }

  @Test
  void pausesStayBelowASecondForTheFirstMinuteOfAnOutage() {
    Duration waited = Duration.ZERO;
    while (waited.compareTo(Duration.ofMinutes(1)) < 0) {
      Duration pause = delay.after(NOT_OPENED, Duration.ZERO);
      assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_000));
      waited = waited.plus(pause);
    }
  }

  @Test
  void aLongOutageIsTriedRarelyAndForEver() {
    Duration last =
        Stream.generate(() -> delay.after(NOT_OPENED, Duration.ZERO))
            .skip(10_000)
            .findFirst()
            .get();
    assertThat(last).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(15));

    delay.opened();
    assertThat(delay.after(NOT_OPENED, Duration.ZERO)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void slacksOwnPauseCounts() {
    SocketEnd limited =
        new SocketEnd.NotOpened(Reason.quoted("ratelimited"), Optional.of(Duration.ofSeconds(17)));
    assertThat(delay.after(limited, Duration.ZERO))
        .isBetween(Duration.ofSeconds(17), Duration.ofMillis(17_500));
  }

  @Test
  void whatAPersonHasToFixIsTriedTwiceAMinute() {
    assertThat(delay.after(new SocketEnd.LinkDisabled(), Duration.ZERO))
        .isBetween(Duration.ofSeconds(24), Duration.ofSeconds(30));
  }

  @Test
  void aPlaceAmongTooManyIsTriedSixTimesAMinute() {
    assertThat(delay.after(new SocketEnd.TooMany(), Duration.ZERO))
        .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
  }
}
