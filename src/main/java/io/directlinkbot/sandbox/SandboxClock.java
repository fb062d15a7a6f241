package io.directlinkbot.sandbox;

import io.directlinkbot.sandbox.page.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs at a multiple of real time and can be advanced. It never goes back.
 * Thread-safe.
 */
public final class SandboxClock implements AdjustableClock {
  private static final double NANOS = 1e9;

  private final InstantSource realTime;
  private final Instant start;
  private final double speed;
  private final AtomicReference<Duration> advanced = new AtomicReference<>(Duration.ZERO);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * Starts at the real time.
   *
   * @param speed seconds of this clock per second of real time, greater than zero
   */
  public SandboxClock(InstantSource realTime, double speed) {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("The speed of a clock is greater than zero, not " + speed);
    }
    this.realTime = realTime;
    this.start = realTime.instant();
    this.speed = speed;
  }

  @Override
  public Instant instant() {
    Duration elapsed = Duration.between(start, realTime.instant());
    return start.plus(scaled(elapsed)).plus(advanced.get());
  }

  @Override
  public double speed() {
    return speed;
  }

  @Override
  public Duration advanced() {
    return advanced.get();
  }

  /**
   * Advances the clock immediately, then calls the listeners on the calling thread.
   *
   * @param by not negative
   */
  @Override
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("The clock does not go back: " + by);
    }
    advanced.updateAndGet(before -> before.plus(by));
    listeners.forEach(Runnable::run);
  }

  /**
   * Registers a listener to call after each {@link #advance}. It must be quick and must not throw.
   */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private Duration scaled(Duration elapsed) {
    if (speed == 1) {
      return elapsed;
    }
    double seconds = (elapsed.toSeconds() + elapsed.toNanosPart() / NANOS) * speed;
    long whole = (long) Math.floor(seconds);
    return Duration.ofSeconds(whole, (long) ((seconds - whole) * NANOS));
  }
}
