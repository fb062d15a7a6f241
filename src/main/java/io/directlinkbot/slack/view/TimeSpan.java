package io.directlinkbot.slack.view;

import java.time.Duration;

/** Formats a duration in at most two units, rounded down. */
public final class TimeSpan {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private TimeSpan() {}

  /** Returns the duration in words, such as {@code 2 days 3 h}. */
  public static String words(Duration span) {
    if (span.compareTo(HOUR) < 0) {
      return plural(span.toMinutes(), "minute");
    }
    return span.compareTo(DAY) < 0
        ? span.toHours() + " h" + rest(span.toMinutesPart(), " min")
        : plural(span.toDays(), "day") + rest(span.toHoursPart(), " h");
  }

  private static String plural(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static String rest(int number, String unit) {
    return number == 0 ? "" : " " + number + unit;
  }
}
