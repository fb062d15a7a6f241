package io.directlinkbot.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
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
  private final Optional<DatabaseFile> file;
  private final StoreOutage trouble;
  private final Jdbi jdbi;
  private final GroupCommit writer;

  private Store(
      String name,
      AutoCloseable lock,
      Optional<DataSource> session,
      HikariDataSource connections,
      Optional<DatabaseFile> file,
      DatabaseFault.Reader faults) {
    this.lock = lock;
    this.session = session;
    this.connections = connections;
    this.file = file;
    // a connection that can't write never will: another may lead to the server that took over
    this.trouble =
        new StoreOutage(
            name, faults, () -> connections.getHikariPoolMXBean().softEvictConnections());
    this.jdbi = Jdbi.create((ConnectionFactory) this::connect).setSqlLogger(trouble);
    this.writer =
        new GroupCommit(jdbi, session.isPresent() ? Store::tellOthers : _ -> {}, trouble::failed);
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
          () -> Postgres.pool(url),
          Optional::empty,
          Postgres::fault);
    }
    Path file = Sqlite.file(url);
    StoreLock lock = StoreLock.take(file);
    return migrated(
        file.toString(),
        lock,
        Optional.empty(),
        () -> Sqlite.pool(file),
        () -> Optional.of(DatabaseFile.of(file)),
        Sqlite::fault);
  }

  private static Store migrated(
      String name,
      AutoCloseable lock,
      Optional<DataSource> session,
      Supplier<HikariDataSource> open,
      Supplier<Optional<DatabaseFile>> file,
      DatabaseFault.Reader faults) {
    @Nullable HikariDataSource connections = null;
    try {
      connections = open.get();
      SchemaVersion.migrate(connections, name);
      return new Store(name, lock, session, connections, file.get(), faults);
    } catch (RuntimeException | LinkageError failure) {
      if (connections != null) {
        connections.close();
      }
      release(lock);
      throw failure instanceof StoreException plain ? plain : unusable(name, failure, faults);
    }
  }

  /** Whatever keeps it from being used, in one line. */
  public static StoreException unusable(
      String name, Throwable failure, DatabaseFault.Reader faults) {
    String words =
        SqliteLibrary.problem(failure)
            .or(() -> DatabaseFault.origin(failure).flatMap(faults::of).map(DatabaseFault::words))
            .orElseGet(() -> "can't be used: " + DatabaseFault.line(failure) + ".");
    return new StoreException("The store " + name + " " + words, failure);
  }

  /** Sessions of one's own at the server, if other bots may use the store at the same time. */
  public Optional<DataSource> session() {
    return session;
  }

  /**
   * Tries whether it can be written; that may take some seconds.
   *
   * @return why it can't, in one sentence, and how to fix it; nothing when it can
   */
  public Optional<String> trouble() {
    // a connection may lead to a server that is not the one any more: the next is a new one
    if (!isWritable() && trouble.isReadOnly()) {
      isWritable();
    }
    return trouble.now();
  }

  private boolean isWritable() {
    // what a real write ran into is over when one goes well
    boolean failed = trouble.now().isPresent();
    try {
      jdbi.useTransaction(failed ? WriteTrial::write : WriteTrial::rights);
      // SQLite asks the disk for room only at the end of what is kept
      if (failed && !file.map(DatabaseFile::hasRoom).orElse(true)) {
        return false;
      }
      trouble.over();
      return true;
    } catch (JdbiException failure) {
      trouble.trialFailed(failure);
      return false;
    }
  }

  /**
   * A session of one's own failed. Whether that is the server's trouble, which was logged and is
   * looked at until it is over: it is read-only, gone or going.
   */
  public boolean isTrouble(SQLException failure) {
    boolean servers = Postgres.isServers(failure);
    if (servers) {
      trouble.failed(failure);
    }
    return servers;
  }

  private Connection connect() throws SQLException {
    try {
      if (file.isPresent()) {
        file.get().check();
      }
      return connections.getConnection();
    } catch (SQLException failure) {
      trouble.failed(failure);
      throw failure;
    }
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public GroupCommit writer() {
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
}
