package io.directlinkbot.crash;

import java.util.ArrayList;
import java.util.List;

/** What was done, in order, for those who have to find out why it went wrong. Thread-safe. */
final class Transcript {
  private final List<String> lines = new ArrayList<>();

  synchronized void add(String line) {
    lines.add(line);
  }

  @Override
  public synchronized String toString() {
    return String.join("\n", lines);
  }
}
