package io.directlinkbot.journal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The open database: its tables up to date. A file is held by this process alone; a server may
 * serve others too. Thread-safe.
 */
public final class Store implements AutoCloseable {
  /** On a shared store, where the server tells each bot that one has written to the journal. */
  public static final String NEWS = "directlink_bot";

  private final AutoCloseable lock;
  private final Optional<DataSource> session;
  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final GroupCommit writer;

  private Store(AutoCloseable lock, Optional<DataSource> session, HikariDataSource connections) {
    this.lock = lock;
    this.session = session;
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    this.writer = new GroupCommit(jdbi, session.isPresent() ? Store::tellOthers : _ -> {});
  }

  /**
   * Opens the store and brings its tables up to date. Folders that are missing are made.
   *
   * @param url {@code jdbc:sqlite:FILE}, or {@code
   *     jdbc:postgresql://HOST/DATABASE?user=…&password=…}
   * @throws StoreException when it can't be used
   */
  public static Store open(String url) {
    if (url.startsWith(Postgres.SCHEME)) {
      return migrated(
          Postgres.place(url),
          () -> {},
          Optional.of(Postgres.session(url)),
          () -> Postgres.pool(url));
    }
    if (!url.startsWith(Sqlite.SCHEME)) {
      throw new StoreException(
          "The store has to be "
              + Sqlite.SCHEME
              + "FILE or "
              + Postgres.SCHEME
              + "//HOST/DATABASE.");
    }
    Path file = Path.of(url.substring(Sqlite.SCHEME.length()));
    StoreLock lock = StoreLock.take(file);
    return migrated(file.toString(), lock, Optional.empty(), () -> Sqlite.pool(file));
  }

  private static Store migrated(
      String name,
      AutoCloseable lock,
      Optional<DataSource> session,
      Supplier<HikariDataSource> open) {
    @Nullable HikariDataSource connections = null;
    try {
      connections = open.get();
      Flyway.configure()
          .dataSource(connections)
          .locations("classpath:journal")
          .javaMigrations(new HashMigration())
          .load()
          .migrate();
      return new Store(lock, session, connections);
    } catch (RuntimeException failure) {
      if (connections != null) {
        connections.close();
      }
      release(lock);
      throw failure instanceof StoreException plain ? plain : unusable(name, failure);
    }
  }

  private static StoreException unusable(String name, RuntimeException failure) {
    return new StoreException(
        "The store " + name + " can't be used: " + firstLine(failure) + ".", failure);
  }

  /** Sessions of one's own at the server, if other bots may use the store at the same time. */
  public Optional<DataSource> session() {
    return session;
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

  /** PostgreSQL delivers it when the transaction is committed. */
  private static void tellOthers(Handle handle) {
    handle.execute("select pg_notify(?, '')", NEWS);
  }

  private static void release(AutoCloseable lock) {
    try {
      lock.close();
    } catch (Exception failure) {
      throw new StoreException("The store's lock can't be released: " + failure + ".", failure);
    }
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown failure");
  }
}
