package io.directlinkbot.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was done, in order, for those who have to find out why it went wrong. Thread-safe. */
final class Transcript {
  private final long start = System.nanoTime();
  private final List<String> lines = new ArrayList<>();

  synchronized void add(String line) {
    Duration since = Duration.ofNanos(System.nanoTime() - start);
    lines.add(String.format(Locale.ROOT, "%6.2f s  %s", since.toMillis() / 1_000.0, line));
  }

  @Override
  public synchronized String toString() {
    return String.join("\n", lines);
  }
}
