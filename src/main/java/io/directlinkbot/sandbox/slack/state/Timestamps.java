package io.directlinkbot.sandbox.slack.state;

import java.time.InstantSource;
import java.util.Locale;

/**
 * Message timestamps: seconds and microseconds of the workspace's clock, strictly increasing even
 * where the clock stands still or goes back. Not thread-safe.
 */
final class Timestamps {
  private static final long MICROS = 1_000_000;

  private final InstantSource clock;
  private long last;

  Timestamps(InstantSource clock) {
    this.clock = clock;
  }

  String next() {
    last = Math.max(last + 1, clock.millis() * 1_000);
    return String.format(Locale.ROOT, "%d.%06d", last / MICROS, last % MICROS);
  }
}
