package io.directlinkbot.config.yaml;

import io.directlinkbot.config.DurationText;
import io.directlinkbot.config.WatchSettings;
import java.time.Duration;

/** Warns of settings that are each valid but together keep something from ever happening. */
final class WatchWarnings {
  /** How long after its accept a notice says that an interface is still pending. */
  private static final Duration STILL_PENDING = Duration.ofMinutes(40);

  private static final Duration YEAR = Duration.ofDays(366);

  private WatchWarnings() {}

  static void add(Section section, WatchSettings watch) {
    warnOfLongInterval(section, watch);
    warnOfUnusedEscalation(section, watch);
    warnOfQuietDigest(section, watch);
    warnOfFollowTime(section, watch);
  }

  private static void warnOfLongInterval(Section section, WatchSettings watch) {
    Duration interval = watch.interval();
    String is = "is " + DurationText.of(interval) + ", ";
    if (interval.compareTo(watch.expiresAfter()) >= 0) {
      section.warning(
          "interval",
          is + "not shorter than expires_after, so an interface can arrive and expire unseen",
          "write a shorter one, such as 60s");
      return;
    }
    watch.remindBefore().stream()
        .filter(each -> each.compareTo(interval) < 0)
        .findFirst()
        .ifPresent(
            each ->
                section.warning(
                    "interval",
                    is
                        + "longer than the %s of remind_before, so that reminder can come too late"
                            .formatted(DurationText.of(each)),
                    "write a shorter interval, or leave that reminder out"));
  }

  private static void warnOfUnusedEscalation(Section section, WatchSettings watch) {
    if (watch.escalateTo().isPresent() && section.hasEmptyList("remind_before")) {
      section.warning(
          "escalate_to",
          "has no effect: it gets reminders, and remind_before is empty",
          "add a time to remind_before, or remove escalate_to");
    }
  }

  private static void warnOfQuietDigest(Section section, WatchSettings watch) {
    boolean quiet =
        watch
            .quietHours()
            .filter(hours -> watch.digest().filter(hours::contains).isPresent())
            .isPresent();
    if (quiet) {
      section.warning(
          "digest",
          "is within quiet_hours and is sent anyway",
          "write a time outside of them, unless that is meant");
    }
  }

  private static void warnOfFollowTime(Section section, WatchSettings watch) {
    Duration least = STILL_PENDING.plus(watch.interval());
    String is = "is " + DurationText.of(watch.followFor()) + ", ";
    if (watch.followFor().compareTo(least) <= 0) {
      section.warning(
          "follow_for",
          is
              + "so it can end before the notice, after 40 minutes, that an interface is still"
              + " pending",
          "write more than " + DurationText.of(least));
    } else if (watch.followFor().compareTo(YEAR) > 0) {
      section.warning(
          "follow_for",
          is + "so accepted interfaces are listed and followed for more than a year",
          "write a shorter one, such as 30d, unless that is meant");
    }
  }
}
