package io.directlinkbot.journal;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

/** The version of the tables in a database. */
final class Tables {
  private Tables() {}

  /** What brings the tables up to date, and knows how far they are. */
  static Flyway of(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:journal")
        .javaMigrations(new HashMigration())
        .load();
  }

  /**
   * Changes nothing.
   *
   * @throws StoreException when the tables are not exactly this version's
   */
  static void check(DataSource database, String name) {
    MigrationInfoService tables = of(database).info();
    if (tables.current() == null) {
      throw new StoreException(
          "The store " + name + " has no history: no bot has written to it. Check store.url.");
    }
    if (tables.pending().length > 0) {
      throw new StoreException(
          "The store "
              + name
              + " was last used by an older version of the bot: start this version's bot on it"
              + " once, or read it with the version that wrote it.");
    }
    if (Arrays.stream(tables.all()).anyMatch(each -> !each.getState().isResolved())) {
      throw new StoreException(
          "The store "
              + name
              + " was written by a newer version of the bot: read it with that one.");
    }
  }
}
