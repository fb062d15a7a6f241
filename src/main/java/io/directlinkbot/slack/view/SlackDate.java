package io.directlinkbot.slack.view;

import io.directlinkbot.config.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats a time so that Slack shows it in each reader's own time zone and language. */
public final class SlackDate {
  /** How Slack's clients write a time: the day, or a word such as today, and the hour. */
  static final String FORMAT = "{date_short_pretty} {time}";

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Names no day and no month, so that it is of no language. */
  private static final DateTimeFormatter PLAIN_UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SlackDate() {}

  /** Returns Slack's date token, for mrkdwn; clients that can't format it show UTC. */
  public static String local(Instant time) {
    return "<!date^%s^%s|%s>".formatted(time.getEpochSecond(), FORMAT, PLAIN_UTC.format(time));
  }

  /** Returns the time in UTC, for clients that can't format it. */
  static String inUtc(Instant time, Language language) {
    return UTC.withLocale(language.locale()).format(time);
  }
}
