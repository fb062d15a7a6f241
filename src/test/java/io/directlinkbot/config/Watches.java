package io.directlinkbot.config;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What a configuration says of watching, for tests. */
public final class Watches {
  /** What it says without the key. */
  public static final WatchSettings DEFAULT = with(Duration.ofSeconds(60), Duration.ofDays(7));

  private Watches() {}

  /** All defaults, and the last reminder goes to this id too. */
  public static WatchSettings escalatingTo(String id) {
    return new WatchSettings(
        DEFAULT.interval(),
        DEFAULT.expiresAfter(),
        DEFAULT.remindBefore(),
        Optional.of(id),
        DEFAULT.quietHours(),
        DEFAULT.digest(),
        DEFAULT.zone(),
        DEFAULT.followFor());
  }

  /** All defaults but these. */
  public static WatchSettings with(Duration interval, Duration expiresAfter) {
    return new WatchSettings(
        interval,
        expiresAfter,
        List.of(Duration.ofDays(3), Duration.ofDays(1), Duration.ofHours(4), Duration.ofHours(1)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ZoneOffset.UTC,
        Duration.ofDays(30));
  }
}
