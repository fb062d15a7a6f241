package io.directlinkbot.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of a process in {@code /proc/PID/status}. */
public final class ProcessStatus {
  private ProcessStatus() {}

  /**
   * Returns a number; not a number where there is none.
   *
   * @param key of its line, such as {@code VmRSS}
   */
  public static double number(long process, String key) throws IOException {
    Path file = Path.of("/proc", Long.toString(process), "status");
    if (!Files.exists(file)) {
      return Double.NaN;
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(key + ":"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(Double.NaN);
  }
}
