package io.directlinkbot.config.yaml;

import io.directlinkbot.config.StoreUrl;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the key {@code store}. */
final class StoreSection {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String DEFAULT = SQLITE + "data/directlink-bot.db";

  /** Hosts, with or without ports, and a database. Parameters are left for the driver to check. */
  private static final Pattern SERVER =
      Pattern.compile(POSTGRESQL + "//[^/?@\\s]+/[^/?@\\s]+(?:\\?\\S*)?");

  private StoreSection() {}

  static StoreUrl read(Section section) {
    Optional<String> url = section.value("url").flatMap(ScalarValue::text);
    url.ifPresent(given -> check(section, given));
    return new StoreUrl(url.orElse(DEFAULT));
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
