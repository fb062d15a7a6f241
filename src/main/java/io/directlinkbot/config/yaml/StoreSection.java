package io.directlinkbot.config.yaml;

import io.directlinkbot.config.DurationText;
import io.directlinkbot.config.StoreSettings;
import io.directlinkbot.config.StoreUrl;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the key {@code store}. */
final class StoreSection {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String DEFAULT = SQLITE + "data/directlink-bot.db";

  private static final Duration SHORTEST = Duration.ofDays(30);

  /** How long after its end a request is recognized when it is offered anew. */
  private static final Duration REPLACED = Duration.ofDays(60);

  /** Hosts, with or without ports, and a database. Parameters are left for the driver to check. */
  private static final Pattern SERVER =
      Pattern.compile(POSTGRESQL + "//[^/?@\\s]+/[^/?@\\s]+(?:\\?\\S*)?");

  private StoreSection() {}

  static StoreSettings read(Section section) {
    Optional<String> url = section.value("url").flatMap(ScalarValue::text);
    url.ifPresent(given -> check(section, given));
    return new StoreSettings(new StoreUrl(url.orElse(DEFAULT)), keep(section));
  }

  private static Optional<Duration> keep(Section section) {
    Optional<Duration> keep = section.value("keep").flatMap(ScalarValue::duration);
    if (keep.filter(it -> it.compareTo(SHORTEST) < 0).isPresent()) {
      section.error(
          "keep",
          "is less than "
              + DurationText.of(SHORTEST)
              + ", so people could not look up what they just decided",
          "write a longer one, such as 400d, or remove the key to keep everything");
    } else if (keep.filter(it -> it.compareTo(REPLACED) < 0).isPresent()) {
      section.warning(
          "keep",
          "is less than %s, so an offer that replaces an earlier one may not be recognized"
              .formatted(DurationText.of(REPLACED)),
          "write a longer one, unless that is meant");
    }
    return keep;
  }

  private static void check(Section section, String url) {
    if (url.startsWith(POSTGRESQL)) {
      if (!SERVER.matcher(url).matches()) {
        section.error(
            "url",
            "is not the URL of a PostgreSQL database",
            "write " + POSTGRESQL + "//host/database?user=…&password=…");
      }
    } else if (!url.startsWith(SQLITE) || url.length() == SQLITE.length()) {
      section.error(
          "url",
          "is not the URL of an SQLite or PostgreSQL database",
          "write " + DEFAULT + " or " + POSTGRESQL + "//host/database?user=…&password=…");
    }
  }
}
