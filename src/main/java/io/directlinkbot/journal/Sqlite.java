package io.directlinkbot.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** Connects to a SQLite file. */
final class Sqlite {
  static final String SCHEME = "jdbc:sqlite:";

  private Sqlite() {}

  /**
   * One connection: SQLite has one writer at a time anyway, and so nothing ever finds the file
   * busy.
   *
   * @throws StoreException when the file can't be made
   */
  static HikariDataSource pool(Path file) {
    try {
      OwnersFile.create(file);
    } catch (IOException failure) {
      throw new StoreException("The store " + file + " can't be made: " + failure + ".", failure);
    }
    HikariConfig config = new HikariConfig();
    config.setPoolName("store");
    config.setDataSource(database(file));
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
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
