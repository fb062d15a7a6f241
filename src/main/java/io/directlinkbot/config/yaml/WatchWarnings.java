package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Durations;
import io.directlinkbot.config.WatchSettings;
import java.time.Duration;

/** Tells settings that are right one by one, and together keep something from ever happening. */
final class WatchWarnings {
  /** So long after its accept people are told of what is still pending. */
  private static final Duration STILL_PENDING = Duration.ofMinutes(40);

  private static final Duration YEAR = Duration.ofDays(366);

  private WatchWarnings() {}

  static void tell(Section section, WatchSettings watch) {
    tellInterval(section, watch);
    tellEscalation(section, watch);
    tellDigest(section, watch);
    tellFollowing(section, watch);
  }

  private static void tellInterval(Section section, WatchSettings watch) {
    Duration interval = watch.interval();
    String is = "is " + Durations.text(interval) + ", ";
    if (interval.compareTo(watch.expiresAfter()) >= 0) {
      section.warning(
          "interval",
          is + "not shorter than expires_after, so an interface can come and expire unseen",
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
                            .formatted(Durations.text(each)),
                    "write a shorter interval, or leave that reminder out"));
  }

  private static void tellEscalation(Section section, WatchSettings watch) {
    if (watch.escalateTo().isPresent() && section.hasEmptyList("remind_before")) {
      section.warning(
          "escalate_to",
          "has no effect: it gets reminders, and remind_before is empty",
          "add a time to remind_before, or remove escalate_to");
    }
  }

  private static void tellDigest(Section section, WatchSettings watch) {
    boolean quiet =
        watch
            .quietHours()
            .filter(hours -> watch.digest().filter(hours::contains).isPresent())
            .isPresent();
    if (quiet) {
      section.warning(
          "digest",
          "is within quiet_hours and comes all the same",
          "write a time outside of them, unless that is meant");
    }
  }

  private static void tellFollowing(Section section, WatchSettings watch) {
    Duration least = STILL_PENDING.plus(watch.interval());
    String is = "is " + Durations.text(watch.followFor()) + ", ";
    if (watch.followFor().compareTo(least) <= 0) {
      section.warning(
          "follow_for",
          is + "so it can end before people are told, after 40 minutes, of what is still pending",
          "write more than " + Durations.text(least));
    } else if (watch.followFor().compareTo(YEAR) > 0) {
      section.warning(
          "follow_for",
          is + "so what was accepted is listed and followed for more than a year",
          "write a shorter one, such as 30d, unless that is meant");
    }
  }
}
