package io.directlinkbot.slack.view;

import io.directlinkbot.slack.text.Texts;
import java.time.Duration;

/** Formats a duration in at most two units, rounded down. */
public final class TimeSpan {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private TimeSpan() {}

  /** Returns the duration in words, such as {@code 2 days 3 h}. */
  public static String words(Texts texts, Duration span) {
    if (span.compareTo(HOUR) < 0) {
      return texts.get("word.minutes", span.toMinutes());
    }
    if (span.compareTo(DAY) < 0) {
      return span.toMinutesPart() == 0
          ? texts.get("word.hours", span.toHours())
          : texts.get("word.hours-minutes", span.toHours(), span.toMinutesPart());
    }
    return span.toHoursPart() == 0
        ? texts.get("word.days", span.toDays())
        : texts.get("word.days-hours", span.toDays(), span.toHoursPart());
  }
}
