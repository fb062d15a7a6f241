package io.directlinkbot.store;

import com.zaxxer.hikari.HikariDataSource;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.reason.Reason;
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
 * The open database, with its tables up to date. This process alone uses a SQLite file; a
 * PostgreSQL server may serve other bots too. Thread-safe.
 */
public final class Store implements AutoCloseable {
  /** The channel on which PostgreSQL notifies every bot of a write to the journal. */
  public static final String NEWS = "directlink_bot";

  private final AutoCloseable lock;
  private final Optional<DataSource> session;
  private final HikariDataSource connections;
  private final Optional<DatabaseFile> file;
  private final StoreOutage outage;
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
    // a connection to a read-only server stays so: a new one may lead to the server that took over
    this.outage =
        new StoreOutage(
            name, faults, () -> connections.getHikariPoolMXBean().softEvictConnections());
    this.jdbi = Jdbi.create((ConnectionFactory) this::connect).setSqlLogger(outage);
    this.writer =
        new GroupCommit(
            jdbi, session.isPresent() ? Store::notifyBots : _ -> {}, outage::noteFailure);
  }

  /**
   * Opens the store, brings its tables up to date, and creates missing folders.
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

  /** Returns an exception whose message says in one line why the store can't be used. */
  public static StoreException unusable(
      String name, Throwable failure, DatabaseFault.Reader faults) {
    DatabaseFault fault =
        SqliteLibrary.problem(failure)
            .or(() -> DatabaseFault.origin(failure).flatMap(faults::of))
            .orElseGet(() -> DatabaseFault.unknown(failure));
    return new StoreException(fault.in(name), failure);
  }

  /**
   * Returns a source of sessions outside the pool; empty when no other bot can use the store. The
   * caller closes what it opens.
   */
  public Optional<DataSource> session() {
    return session;
  }

  /**
   * Tries whether the store can be written, which may take some seconds.
   *
   * @return why it can't and how to fix it, in one sentence; empty when it can
   */
  public Optional<Reason> findProblem() {
    // the connection may lead to a former primary: the second try opens a new one
    if (!tryToWrite() && outage.isReadOnly()) {
      tryToWrite();
    }
    return outage.problem();
  }

  private boolean tryToWrite() {
    // rights alone prove nothing after a failure: an outage is over once writes succeed again
    boolean hasFailed = outage.problem().isPresent();
    try {
      jdbi.useTransaction(hasFailed ? WriteTrial::tryWrites : WriteTrial::tryRights);
      // SQLite asks the disk for room only when it commits, and the trial rolls back
      if (hasFailed && !file.map(DatabaseFile::hasRoom).orElse(true)) {
        return false;
      }
      outage.noteSuccess();
      return true;
    } catch (JdbiException failure) {
      outage.noteFailedTrial(failure);
      return false;
    }
  }

  /**
   * Notes the failure of a session outside the pool.
   *
   * @return whether the server is at fault, being read-only, unreachable or shutting down; the
   *     store logs that outage and watches for its end
   */
  public boolean isOutage(SQLException failure) {
    boolean isServers = Postgres.isServers(failure);
    if (isServers) {
      outage.noteFailure(failure);
    }
    return isServers;
  }

  private Connection connect() throws SQLException {
    try {
      if (file.isPresent()) {
        file.get().requireInPlace();
      }
      return connections.getConnection();
    } catch (SQLException failure) {
      outage.noteFailure(failure);
      throw failure;
    }
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public GroupCommit writer() {
    return writer;
  }

  /** Finishes the waiting writes, then closes the store. */
  @Override
  public void close() {
    writer.close();
    connections.close();
    release(lock);
  }

  /** PostgreSQL delivers the notification once the transaction is committed. */
  private static void notifyBots(Handle handle) {
    handle.execute("select pg_notify(?, '')", NEWS);
  }

  private static void release(AutoCloseable lock) {
    try {
      lock.close();
    } catch (Exception failure) {
      throw new StoreException(
          StoreProblem.CLOSED.inWords("The store's lock can't be released: " + failure + "."),
          failure);
    }
  }
}
