package io.directlinkbot.config.yaml;

import io.directlinkbot.config.QuietHours;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Times of day, spans and time zones as the configuration writes them. */
final class TimeOfDayText {
  private static final Pattern FORM = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private TimeOfDayText() {}

  /** Parses {@code 09:00}. */
  static Optional<LocalTime> parse(String text) {
    return Optional.of(text).filter(it -> FORM.matcher(it).matches()).map(LocalTime::parse);
  }

  /** Parses {@code 22:00-07:00}. */
  static Optional<QuietHours> parseSpan(String text) {
    List<LocalTime> ends =
        Stream.of(text.split("-", -1)).flatMap(each -> parse(each.strip()).stream()).toList();
    return ends.size() == 2 && text.split("-", -1).length == 2 && !ends.get(0).equals(ends.get(1))
        ? Optional.of(new QuietHours(ends.get(0), ends.get(1)))
        : Optional.empty();
  }

  /** Parses the name of a time zone. Each name of UTC gives the same zone. */
  static Optional<ZoneId> parseZone(String text) {
    try {
      return Optional.of(ZoneId.of(text).normalized());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
