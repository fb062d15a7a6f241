package io.directlinkbot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

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
      throw new StoreException(
          "store.url has to be " + SCHEME + "FILE or " + Postgres.SCHEME + "//HOST/DATABASE.");
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

  /**
   * Opens a pool of one connection: SQLite has one writer at a time anyway, and with one connection
   * nothing ever finds the file busy.
   *
   * @throws StoreException when the file can't be created or written
   */
  static HikariDataSource pool(Path file) {
    if (Files.isDirectory(file)) {
      throw new StoreException(
          "The store " + file + " is a folder: store.url has to name a file in it.");
    }
    try {
      PrivateFile.create(file);
    } catch (IOException failure) {
      throw new StoreException(
          "The store "
              + file
              + " can't be created: "
              + StoreLock.reason(failure)
              + ". Its folder has to be writable by the bot's user.",
          failure);
    }
    if (!Files.isWritable(file)) {
      throw new StoreException(
          "The store " + file + " is read-only: let the bot's user write it and its folder.");
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
      default -> Optional.of(new DatabaseFault(problem(failure)));
    };
  }

  /** Says what is wrong and how to fix it, by the codes of sqlite.org/rescode.html. */
  static String problem(SQLException failure) {
    if (failure.getErrorCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED.code) {
      return "was removed or replaced while the bot had it open: put the file back where it was, or"
          + " restart the bot on the one that is there now.";
    }
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY);
    return switch (code) {
      case SQLITE_FULL -> "can't be written, as its disk is full: free some space there.";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
          "can't be written, as it is read-only: let the bot's user write the file and its folder.";
      case SQLITE_CANTOPEN ->
          "can't be opened: its folder has to exist, and the bot's user has to be able to write in"
              + " it.";
      case SQLITE_NOTADB ->
          "is not a SQLite database: name another file in store.url, or restore it from a copy.";
      case SQLITE_CORRUPT -> "is damaged: restore the file from a copy.";
      case SQLITE_IOERR -> "can't be read or written, as its disk fails: check the disk.";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is held by another process: stop the one that has the file open.";
      default ->
          "can't be used: SQLite reports %s (%s)."
              .formatted(code.name(), DatabaseFault.line(failure));
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
