package io.directlinkbot.slack;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets caches age by the injected clock. */
final class Tickers {
  private Tickers() {}

  static Ticker of(InstantSource clock) {
    Instant start = clock.instant();
    return () -> Duration.between(start, clock.instant()).toNanos();
  }
}
