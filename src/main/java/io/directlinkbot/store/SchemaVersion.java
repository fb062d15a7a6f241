package io.directlinkbot.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The version of the tables in a database. */
public final class SchemaVersion {
  /** PostgreSQL's invalid_schema_name. */
  private static final String NO_SCHEMA = "3F000";

  private SchemaVersion() {}

  /** What brings the tables up to date, and knows how far they are. */
  static Flyway of(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:journal")
        .javaMigrations(new HashMigration())
        .load();
  }

  /**
   * Brings them up to date.
   *
   * @throws StoreException when they are a newer version's, or there is no schema for them
   */
  static void migrate(DataSource database, String name) {
    Flyway flyway = of(database);
    MigrationInfoService tables = flyway.info();
    if (tables.current() == null) {
      tryToMakeOne(database);
    }
    if (isNewer(tables)) {
      throw new StoreException(
          "The store "
              + name
              + " was written by a newer version of the bot: start that one, or restore a copy from"
              + " before.");
    }
    flyway.migrate();
  }

  /** Where no table can be made Flyway tries for ten seconds before it says so. */
  private static void tryToMakeOne(DataSource database) {
    try {
      Jdbi.create(database)
          .useHandle(
              handle -> {
                handle.begin();
                handle.execute("create table directlink_bot_trial (id integer)");
                handle.rollback();
              });
    } catch (JdbiException failure) {
      boolean noSchema =
          DatabaseFault.origin(failure)
              .filter(it -> NO_SCHEMA.equals(it.getSQLState()))
              .isPresent();
      if (!noSchema) {
        throw failure;
      }
      // Flyway makes one, if it may
    }
  }

  private static boolean isNewer(MigrationInfoService tables) {
    return Arrays.stream(tables.all()).anyMatch(each -> !each.getState().isResolved());
  }

  /**
   * Changes nothing.
   *
   * @throws StoreException when the tables are not exactly this version's
   */
  public static void check(DataSource database, String name) {
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
    if (isNewer(tables)) {
      throw new StoreException(
          "The store "
              + name
              + " was written by a newer version of the bot: read it with that one.");
    }
  }
}
