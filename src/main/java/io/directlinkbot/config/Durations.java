package io.directlinkbot.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as the file writes them: a number and one unit. */
public final class Durations {
  /** Five digits of days still fit in a long of nanoseconds, which timers count in. */
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})([smhd])");

  private Durations() {}

  /** Reads {@code 90s}, {@code 15m}, {@code 4h} or {@code 7d}; empty when it is none of these. */
  public static Optional<Duration> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        });
  }

  /** Writes a whole number of seconds as {@link #parse} reads it, in the largest unit that fits. */
  public static String text(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
