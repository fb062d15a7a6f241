package io.directlinkbot.slack.view;

import java.time.Duration;

/** Lengths of time in words, in the two units that matter. */
final class Spans {
  private Spans() {}

  static String words(Duration time) {
    if (time.toDays() > 0) {
      return joined(count(time.toDays(), "day"), time.toHoursPart(), "h");
    }
    if (time.toHours() > 0) {
      return joined(time.toHours() + " h", time.toMinutesPart(), "min");
    }
    return time.toMinutes() > 0 ? time.toMinutes() + " min" : count(time.toSeconds(), "second");
  }

  private static String joined(String first, int then, String unit) {
    return then == 0 ? first : first + " " + then + " " + unit;
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
