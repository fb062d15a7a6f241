package io.directlinkbot.config;

import java.time.Duration;

/** The key {@code watch}. */
final class WatchSection {
  private static final Duration LEAST = Duration.ofSeconds(1);

  private WatchSection() {}

  static Watch read(Section section) {
    Duration interval = duration(section, "interval", Duration.ofSeconds(60));
    Duration expiresAfter = duration(section, "expires_after", Duration.ofDays(7));
    section.values("remind_before", "3d, 1d").forEach(value -> value.duration(LEAST));
    if (section.has("remind_before")) {
      section.warning(
          "remind_before",
          "there are no reminders in this version",
          "the channel's message shows the deadline");
    }
    return new Watch(interval, expiresAfter);
  }

  private static Duration duration(Section section, String key, Duration otherwise) {
    return section.value(key).flatMap(value -> value.duration(LEAST)).orElse(otherwise);
  }
}
