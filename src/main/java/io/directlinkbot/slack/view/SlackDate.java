package io.directlinkbot.slack.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats a time so that Slack shows it in each reader's own time zone. */
public final class SlackDate {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private SlackDate() {}

  /** Returns Slack's date token, for mrkdwn; clients that can't format it show UTC. */
  public static String local(Instant time) {
    return "<!date^%s^{date_short_pretty} {time}|%s>"
        .formatted(time.getEpochSecond(), UTC.format(time));
  }
}
