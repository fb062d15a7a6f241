package io.directlinkbot.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations in nanoseconds, of which percentiles are asked. Thread-safe. */
final class Latencies {
  private static final double MILLI = 1e6;

  private final List<Long> nanos = new ArrayList<>();

  synchronized void add(long duration) {
    nanos.add(duration);
  }

  synchronized int count() {
    return nanos.size();
  }

  /**
   * Returns the milliseconds that this part of all stayed within; not a number when there are none.
   */
  synchronized double percentile(double part) {
    if (nanos.isEmpty()) {
      return Double.NaN;
    }
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    int index = (int) Math.ceil(part / 100 * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)) / MILLI;
  }
}
