package io.directlinkbot.sandbox.cloud.directlink;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The maximum number of rows in an answer. Thread-safe. */
final class PageSize {
  /** AWS limits the requested size to this. */
  private static final int HIGHEST_ASKED = 100;

  private final AtomicInteger forced = new AtomicInteger(Integer.MAX_VALUE);

  void force(int rows) {
    forced.set(rows);
  }

  int of(@Nullable Integer asked) {
    int wanted = asked == null ? Integer.MAX_VALUE : Math.clamp(asked, 1, HIGHEST_ASKED);
    return Math.min(wanted, forced.get());
  }
}
