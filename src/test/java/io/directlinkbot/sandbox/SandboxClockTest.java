package io.directlinkbot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  private final AtomicReference<Instant> realTime = new AtomicReference<>(START);

  @Test
  void runsWithRealTimeAtSpeedOne() {
    SandboxClock clock = new SandboxClock(realTime::get, 1);
    realTime.set(START.plusNanos(1_234_567_890));
    assertThat(clock.instant()).isEqualTo(START.plusNanos(1_234_567_890));
  }

  @Test
  void runsAMultipleOfRealTime() {
    SandboxClock clock = new SandboxClock(realTime::get, 60);
    realTime.set(START.plusMillis(1_500));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
  }

  @Test
  void runsSlowerThanRealTimeWhereItIsTold() {
    SandboxClock clock = new SandboxClock(realTime::get, 0.5);
    realTime.set(START.plusSeconds(3));
    assertThat(clock.instant()).isEqualTo(START.plusMillis(1_500));
  }

  @Test
  void isMovedOnAtOnceWhateverItsSpeed() {
    SandboxClock clock = new SandboxClock(realTime::get, 60);
    clock.advance(Duration.ofDays(7));
    clock.advance(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(7).plusHours(1)));
    assertThat(clock.advanced()).isEqualTo(Duration.ofDays(7).plusHours(1));
  }

  @Test
  void tellsListenersAfterItMoved() {
    SandboxClock clock = new SandboxClock(realTime::get, 1);
    AtomicReference<Instant> seen = new AtomicReference<>(START);
    AtomicInteger times = new AtomicInteger();
    clock.onChange(() -> seen.set(clock.instant()));
    clock.onChange(times::incrementAndGet);
    clock.advance(Duration.ofDays(1));
    assertThat(seen.get()).isEqualTo(START.plus(Duration.ofDays(1)));
    assertThat(times.get()).isEqualTo(1);
  }

  @Test
  void neverGoesBack() {
    SandboxClock clock = new SandboxClock(realTime::get, 1);
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .hasMessageContaining("does not go back");
    assertThatThrownBy(() -> new SandboxClock(realTime::get, 0)).hasMessageContaining("speed");
    assertThatThrownBy(() -> new SandboxClock(realTime::get, Double.NaN))
        .hasMessageContaining("speed");
  }
}
