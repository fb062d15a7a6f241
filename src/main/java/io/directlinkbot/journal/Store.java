package io.directlinkbot.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The open database: held by this process alone, its tables up to date. Thread-safe. */
public final class Store implements AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";

  private final StoreLock lock;
  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final GroupCommit writer;

  private Store(StoreLock lock, HikariDataSource connections) {
    this.lock = lock;
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    this.writer = new GroupCommit(jdbi);
  }

  /**
   * Opens the store and brings its tables up to date. Folders that are missing are made.
   *
   * @param url {@code jdbc:sqlite:FILE}
   * @throws StoreException when it can't be used
   */
  public static Store open(String url) {
    if (!url.startsWith(SQLITE)) {
      throw new StoreException("The store has to be " + SQLITE + "FILE.");
    }
    Path file = Path.of(url.substring(SQLITE.length()));
    StoreLock lock = StoreLock.take(file);
    try {
      OwnersFile.create(file);
      SQLiteDataSource database = sqlite(url);
      Flyway.configure()
          .dataSource(database)
          .locations("classpath:journal")
          .javaMigrations(new HashMigration())
          .load()
          .migrate();
      return new Store(lock, pool(database));
    } catch (IOException | FlywayException | HikariPool.PoolInitializationException failure) {
      release(lock);
      throw new StoreException(
          "The store " + file + " can't be used: " + firstLine(failure) + ".", failure);
    }
  }

  Jdbi jdbi() {
    return jdbi;
  }

  GroupCommit writer() {
    return writer;
  }

  /** Finishes the appends that wait, and closes it. */
  @Override
  public void close() {
    writer.close();
    connections.close();
    release(lock);
  }

  private static SQLiteDataSource sqlite(String url) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    // a claim has to be on the disk before the cloud is called
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(5_000);
    SQLiteDataSource database = new SQLiteDataSource(config);
    database.setUrl(url);
    return database;
  }

  /**
   * One connection: SQLite has one writer at a time anyway, and so nothing ever finds the file
   * busy.
   */
  private static HikariDataSource pool(SQLiteDataSource database) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setDataSource(database);
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }

  private static void release(StoreLock lock) {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new StoreException("The store's lock can't be released: " + failure + ".", failure);
    }
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown failure");
  }
}
