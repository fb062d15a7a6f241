package io.directlinkbot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.directlinkbot.problem.StoreProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/** Connects to a SQLite file, and explains its failures. */
public final class Sqlite {
  static final String SCHEME = "jdbc:sqlite:";

  /** The part of an extended result code that names its kind. */
  private static final int PRIMARY = 0xff;

  private Sqlite() {}

  /**
   * Returns the file that a URL names.
   *
   * @throws StoreException when it is not a SQLite URL
   */
  public static Path file(String url) {
    if (!url.startsWith(SCHEME)) {
      throw new StoreException(StoreProblem.URL_UNKNOWN.with());
    }
    return Path.of(url.substring(SCHEME.length()));
  }

  /** Connects for reading only, beside a bot that writes, and without taking its lock. */
  public static DataSource readOnly(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(5_000);
    SQLiteDataSource database = new SQLiteDataSource(config);
    database.setUrl(SCHEME + file);
    return database;
  }

  /** Connects to a file that is there, beside a bot that may be writing to it. */
  static DataSource existing(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setBusyTimeout(2_000);
    SQLiteDataSource database = new SQLiteDataSource(config);
    database.setUrl(SCHEME + file);
    return database;
  }

  /**
   * Opens a pool of one connection: SQLite has one writer at a time anyway, and with one connection
   * nothing ever finds the file busy.
   *
   * @throws StoreException when the file can't be created or written
   */
  static HikariDataSource pool(Path file) {
    if (Files.isDirectory(file)) {
      throw new StoreException(StoreProblem.IS_A_FOLDER.with(file));
    }
    try {
      PrivateFile.create(file);
    } catch (IOException failure) {
      throw new StoreException(
          StoreProblem.NOT_CREATED.with(file, StoreLock.reason(failure)), failure);
    }
    if (!Files.isWritable(file)) {
      throw new StoreException(StoreProblem.NOT_WRITABLE.with(file));
    }
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setDataSource(database(file));
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }

  /** Returns what the failure means; empty for a statement's own fault, such as a taken key. */
  public static Optional<DatabaseFault> fault(SQLException failure) {
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY);
    return switch (code) {
      case SQLITE_ERROR,
          SQLITE_CONSTRAINT,
          SQLITE_MISMATCH,
          SQLITE_RANGE,
          SQLITE_MISUSE,
          SQLITE_TOOBIG ->
          Optional.empty();
      default -> Optional.of(problem(failure));
    };
  }

  /** Returns what is wrong, by the codes of sqlite.org/rescode.html. */
  private static DatabaseFault problem(SQLException failure) {
    if (failure.getErrorCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED.code) {
      return new DatabaseFault(StoreProblem.MOVED);
    }
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY);
    return switch (code) {
      case SQLITE_FULL -> new DatabaseFault(StoreProblem.DISK_FULL);
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> new DatabaseFault(StoreProblem.READ_ONLY);
      case SQLITE_CANTOPEN -> new DatabaseFault(StoreProblem.NO_FOLDER);
      case SQLITE_NOTADB -> new DatabaseFault(StoreProblem.NOT_SQLITE);
      case SQLITE_CORRUPT -> new DatabaseFault(StoreProblem.DAMAGED);
      case SQLITE_IOERR -> new DatabaseFault(StoreProblem.DISK_FAILS);
      case SQLITE_BUSY, SQLITE_LOCKED -> new DatabaseFault(StoreProblem.BUSY);
      default ->
          new DatabaseFault(
              StoreProblem.UNUSABLE,
              List.of(
                  "SQLite reports %s (%s)".formatted(code.name(), DatabaseFault.line(failure))));
    };
  }

  private static SQLiteDataSource database(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // a claim has to be on the disk before the cloud is called
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(5_000);
    SQLiteDataSource database = new SQLiteDataSource(config);
    database.setUrl(SCHEME + file);
    return database;
  }
}
