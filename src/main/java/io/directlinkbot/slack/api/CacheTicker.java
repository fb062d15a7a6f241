package io.directlinkbot.slack.api;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Makes a cache age by the injected clock. */
public final class CacheTicker {
  private CacheTicker() {}

  public static Ticker of(InstantSource clock) {
    Instant start = clock.instant();
    return () -> Duration.between(start, clock.instant()).toNanos();
  }
}
