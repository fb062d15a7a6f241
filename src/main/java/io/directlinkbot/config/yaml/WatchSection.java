package io.directlinkbot.config.yaml;

import io.directlinkbot.config.QuietHours;
import io.directlinkbot.config.WatchSettings;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code watch}. */
final class WatchSection {
  private static final List<Duration> REMINDERS =
      List.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(4), Duration.ofHours(1));

  private WatchSection() {}

  static WatchSettings read(Section section) {
    Optional<LocalTime> digest = section.value("digest").flatMap(ScalarValue::timeOfDay);
    Optional<QuietHours> quietHours = section.value("quiet_hours").flatMap(ScalarValue::timesOfDay);
    Optional<ZoneId> zone = section.value("time_zone").flatMap(ScalarValue::zone);
    if (!section.has("time_zone") && (section.has("digest") || section.has("quiet_hours"))) {
      section.warning(
          "time_zone",
          "is missing, so digest and quiet_hours are in UTC",
          "add it, for example time_zone: Europe/Paris");
    }
    Duration expiresAfter = duration(section, "expires_after", Duration.ofDays(7));
    WatchSettings watch =
        new WatchSettings(
            duration(section, "interval", Duration.ofSeconds(60)),
            expiresAfter,
            reminders(section, expiresAfter),
            section.text("escalate_to", TextFormat.ESCALATION),
            quietHours,
            digest,
            zone.orElse(ZoneOffset.UTC),
            duration(section, "follow_for", Duration.ofDays(30)));
    WatchWarnings.add(section, watch);
    return watch;
  }

  /** Reads {@code remind_before}; an empty list means no reminders. */
  private static List<Duration> reminders(Section section, Duration expiresAfter) {
    if (!section.has("remind_before")) {
      return REMINDERS.stream().filter(each -> each.compareTo(expiresAfter) < 0).toList();
    }
    List<Duration> all =
        section.values("remind_before", "3d, 1d").stream()
            .flatMap(value -> value.duration().stream())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    if (all.stream().anyMatch(each -> each.compareTo(expiresAfter) >= 0)) {
      section.warning(
          "remind_before",
          "has a time not shorter than expires_after, so that reminder comes with the card",
          "write shorter ones");
    }
    return all;
  }

  private static Duration duration(Section section, String key, Duration otherwise) {
    return section.value(key).flatMap(ScalarValue::duration).orElse(otherwise);
  }
}
