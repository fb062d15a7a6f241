package io.directlinkbot.store;

import io.directlinkbot.problem.StoreProblem;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The version of the tables in a database, and the migration to this bot's version. */
public final class SchemaVersion {
  /** The last migration, which the tables of a store that is up to date have had. */
  static final String LAST = "8";

  /** PostgreSQL's invalid_schema_name. */
  private static final String NO_SCHEMA = "3F000";

  private SchemaVersion() {}

  private static Flyway flyway(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:journal")
        .javaMigrations(new HashMigration(), new OfferMigration())
        .load();
  }

  /**
   * Brings the tables up to date.
   *
   * @param name the store's name, for messages
   * @throws StoreException when a newer version of the bot wrote them
   */
  static void migrate(DataSource database, String name) {
    if (isCurrent(Jdbi.create(database))) {
      return;
    }
    Flyway flyway = flyway(database);
    MigrationInfoService tables = flyway.info();
    if (tables.current() == null) {
      requireCreateTable(database);
    }
    if (isNewer(tables)) {
      throw new StoreException(StoreProblem.NEWER.with(name));
    }
    flyway.migrate();
  }

  /**
   * Whether nothing is to be done, by one query: most starts find it so, and Flyway would be the
   * largest part of their start. Everything else is for Flyway to judge.
   */
  static boolean isCurrent(Jdbi database) {
    try {
      return database.withHandle(
          handle ->
              handle
                  .createQuery(
                      """
                      select version from flyway_schema_history
                      where not exists (select 1 from flyway_schema_history where not success)
                      order by installed_rank desc limit 1
                      """)
                  .mapTo(String.class)
                  .findOne()
                  .filter(LAST::equals)
                  .isPresent());
    } catch (JdbiException unreadable) {
      return false;
    }
  }

  /** Fails immediately where no table can be created; Flyway would retry for ten seconds. */
  static void requireCreateTable(DataSource database) {
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
      // Flyway creates the schema, if it has the right
    }
  }

  private static boolean isNewer(MigrationInfoService tables) {
    return Arrays.stream(tables.all()).anyMatch(each -> !each.getState().isResolved());
  }

  /**
   * Checks that the tables are exactly this version's, and changes nothing.
   *
   * @param name the store's name, for messages
   * @throws StoreException when they are not
   */
  public static void requireCurrent(DataSource database, String name) {
    MigrationInfoService tables = flyway(database).info();
    if (tables.current() == null) {
      throw new StoreException(StoreProblem.NO_HISTORY.with(name));
    }
    if (tables.pending().length > 0) {
      throw new StoreException(StoreProblem.OLDER.with(name));
    }
    if (isNewer(tables)) {
      throw new StoreException(StoreProblem.NEWER_TO_READ.with(name));
    }
  }
}
