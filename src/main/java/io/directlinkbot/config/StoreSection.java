package io.directlinkbot.config;

import java.util.Optional;

/** The key {@code store}. */
final class StoreSection {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String DEFAULT = SQLITE + "data/directlink-bot.db";

  private StoreSection() {}

  /** The JDBC URL. */
  static String read(Section section) {
    Optional<String> url = section.value("url").flatMap(Value::text);
    url.ifPresent(given -> check(section, given));
    return url.orElse(DEFAULT);
  }

  private static void check(Section section, String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      section.error("url", "PostgreSQL can't be used in this version", "use " + DEFAULT);
    } else if (!url.startsWith(SQLITE) || url.length() == SQLITE.length()) {
      section.error("url", "is not the URL of an SQLite database", "write one such as " + DEFAULT);
    }
  }
}
