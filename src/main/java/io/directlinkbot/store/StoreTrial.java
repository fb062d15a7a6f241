package io.directlinkbot.store;

import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.StoreProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Tries whether a bot could use a store, beside a bot that may be using it: takes no lock that
 * another waits for, creates no file and no table, and rolls back what it tries.
 */
public final class StoreTrial {
  private StoreTrial() {}

  /**
   * Returns what is wrong with the store; empty when a bot can work with it as it is.
   *
   * @param url as for {@link Store#open}
   */
  public static Optional<Diagnosis> findProblem(String url) {
    try {
      return url.startsWith(Postgres.SCHEME) ? ofServer(url) : ofFile(Sqlite.file(url));
    } catch (StoreException unusable) {
      return Optional.of(unusable.diagnosis());
    }
  }

  private static Optional<Diagnosis> ofServer(String url) {
    String name = Postgres.place(url);
    DataSource database = Postgres.session(url);
    try (Connection connection = database.getConnection()) {
      Postgres.requireVersion(connection, name);
      return tried(database, name, Postgres::fault);
    } catch (SQLException failure) {
      throw new StoreException(Postgres.problem(failure).in(name), failure);
    }
  }

  private static Optional<Diagnosis> ofFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new StoreException(StoreProblem.IS_A_FOLDER.with(file));
    }
    requireFolder(file);
    if (!Files.exists(file)) {
      return Optional.of(StoreProblem.ABSENT.with(file));
    }
    if (!Files.isWritable(file)) {
      throw new StoreException(StoreProblem.NOT_WRITABLE.with(file));
    }
    return tried(Sqlite.existing(file), file.toString(), Sqlite::fault);
  }

  /** Checks that the bot can make its files, in a folder that it may have to make first. */
  private static void requireFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new StoreException(
          StoreProblem.NOT_OPENED.with(file, folder + " is a file, not a folder"));
    }
    if (!Files.isWritable(folder)) {
      throw new StoreException(
          StoreProblem.NOT_OPENED.with(file, "this user can't write " + folder));
    }
  }

  private static Optional<Diagnosis> tried(
      DataSource database, String name, DatabaseFault.Reader faults) {
    try {
      Optional<Diagnosis> version = versionProblem(database, name);
      if (version.isEmpty()) {
        tryToWrite(database);
      }
      return version;
    } catch (FlywayException | JdbiException | LinkageError failure) {
      if (isBusy(failure, faults)) {
        // the bot that uses it writes just now, so it can be written
        return Optional.empty();
      }
      throw Store.unusable(name, failure, faults);
    }
  }

  private static Optional<Diagnosis> versionProblem(DataSource database, String name) {
    try {
      SchemaVersion.requireCurrent(database, name);
      return Optional.empty();
    } catch (StoreException other) {
      if (other.diagnosis().problem() == StoreProblem.NEWER_TO_READ) {
        throw new StoreException(StoreProblem.NEWER.with(name), other);
      }
      if (other.diagnosis().problem() == StoreProblem.NO_HISTORY) {
        SchemaVersion.requireCreateTable(database);
      }
      return Optional.of(other.diagnosis());
    }
  }

  private static void tryToWrite(DataSource database) {
    Jdbi.create(database)
        .useHandle(
            handle -> {
              handle.begin();
              try {
                WriteTrial.tryRights(handle);
              } finally {
                handle.rollback();
              }
            });
  }

  private static boolean isBusy(Throwable failure, DatabaseFault.Reader faults) {
    return DatabaseFault.origin(failure)
        .flatMap(faults::of)
        .filter(fault -> fault.problem() == StoreProblem.BUSY)
        .isPresent();
  }
}
