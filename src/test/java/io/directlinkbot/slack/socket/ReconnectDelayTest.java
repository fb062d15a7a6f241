package io.directlinkbot.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReconnectDelayTest {
  private static final SocketEnd LOST = new SocketEnd.Lost("cut");
  private static final SocketEnd NOT_OPENED = new SocketEnd.NotOpened("fatal", Optional.empty());

  private final ReconnectDelay delay = new ReconnectDelay(new Random(1));

  @Test
  void aRefreshIsMetAtOnceHoweverOften() {
    for (int refresh = 0; refresh < 200; refresh++) {
      assertThat(delay.after(new SocketEnd.Refresh(), Duration.ZERO)).isZero();
    }
  }

  @Test
  void theFirstLossIsMetAtOnceAndALaterOneOfAYoungSocketIsNot() {
    assertThat(delay.after(LOST, Duration.ofMinutes(1))).isZero();
    assertThat(delay.after(LOST, Duration.ofSeconds(1))).isPositive();
    assertThat(delay.after(LOST, ReconnectDelay.YOUNG)).isZero();
  }

  @Test
  void pausesStayBelowASecondForTheFirstTenSecondsOfAnOutage() {
    Duration waited = Duration.ZERO;
    while (waited.compareTo(Duration.ofSeconds(10)) < 0) {
      Duration pause = delay.after(NOT_OPENED, Duration.ZERO);
      assertThat(pause).isPositive().isLessThan(Duration.ofSeconds(1));
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
    assertThat(last).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
  }

  @Test
  void slacksOwnPauseCounts() {
    SocketEnd limited = new SocketEnd.NotOpened("ratelimited", Optional.of(Duration.ofSeconds(17)));
    assertThat(delay.after(limited, Duration.ZERO)).isEqualTo(Duration.ofSeconds(17));
  }

  @Test
  void whatAPersonHasToFixIsTriedTwiceAMinute() {
    for (SocketEnd end : new SocketEnd[] {new SocketEnd.LinkDisabled(), new SocketEnd.TooMany()}) {
      assertThat(delay.after(end, Duration.ZERO))
          .isBetween(Duration.ofSeconds(24), Duration.ofSeconds(30));
    }
  }
}
