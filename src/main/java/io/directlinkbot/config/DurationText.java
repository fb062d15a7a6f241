package io.directlinkbot.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as the configuration writes them: a number and one unit. */
public final class DurationText {
  /** At most five digits, so that even days fit in the nanoseconds that timers count in. */
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})([smhd])");

  private DurationText() {}

  /** Parses {@code 90s}, {@code 15m}, {@code 4h} or {@code 7d}; empty for any other text. */
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

  /** Formats whole seconds as {@link #parse} reads them, in the largest unit that divides them. */
  public static String of(Duration duration) {
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
