package io.directlinkbot.journal.audit;

import io.directlinkbot.journal.EventJson;
import io.directlinkbot.journal.RecordedEvent;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.store.DatabaseFault;
import io.directlinkbot.store.Postgres;
import io.directlinkbot.store.SchemaVersion;
import io.directlinkbot.store.Sqlite;
import io.directlinkbot.store.SqliteLibrary;
import io.directlinkbot.store.Store;
import io.directlinkbot.store.StoreException;
import io.directlinkbot.store.TombstoneRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A read-only view of the database as it was at one moment, even while a bot writes to it. It takes
 * no lock that a bot would wait for, and migrates no tables. Beside the file of a stopped bot,
 * SQLite leaves two files without content ({@code -shm}, {@code -wal}), which the bot reuses. Not
 * thread-safe.
 */
public final class ReadOnlyStore implements AutoCloseable {
  /** Rows fetched at once, so that a long journal needs little memory. */
  private static final int FETCHED = 500;

  private final String name;
  private final Handle handle;
  private final DatabaseFault.Reader faults;

  private ReadOnlyStore(String name, Handle handle, DatabaseFault.Reader faults) {
    this.name = name;
    this.handle = handle;
    this.faults = faults;
  }

  /**
   * Opens an existing store.
   *
   * @param url as for {@link Store#open}
   * @throws StoreException when it does not exist, can't be read, or has another version's tables
   */
  public static ReadOnlyStore open(String url) {
    if (url.startsWith(Postgres.SCHEME)) {
      String name = Postgres.place(url);
      try {
        return open(
            name,
            Postgres.readOnly(url),
            TransactionIsolationLevel.REPEATABLE_READ,
            Postgres::fault);
      } catch (FlywayException | JdbiException failure) {
        throw new StoreException(Postgres.problem(failure).in(name), failure);
      }
    }
    Path file = Sqlite.file(url);
    if (!Files.exists(file)) {
      throw new StoreException(StoreProblem.ABSENT.with(file));
    }
    try {
      return open(
          file.toString(),
          Sqlite.readOnly(file),
          TransactionIsolationLevel.SERIALIZABLE,
          Sqlite::fault);
    } catch (LinkageError failure) {
      throw Store.unusable(file.toString(), failure, Sqlite::fault);
    } catch (FlywayException | JdbiException failure) {
      if (SqliteLibrary.problem(failure).isPresent()) {
        throw Store.unusable(file.toString(), failure, Sqlite::fault);
      }
      throw new StoreException(StoreProblem.NOT_READABLE.with(file), failure);
    }
  }

  private static ReadOnlyStore open(
      String name,
      DataSource database,
      TransactionIsolationLevel snapshot,
      DatabaseFault.Reader faults) {
    SchemaVersion.requireCurrent(database, name);
    Handle handle = Jdbi.create(database).open();
    try {
      handle.setTransactionIsolationLevel(snapshot);
      handle.begin();
      return new ReadOnlyStore(name, handle, faults);
    } catch (JdbiException failure) {
      handle.close();
      throw failure;
    }
  }

  /**
   * Passes every event of every request to the sink, oldest first, and the tombstones of removed
   * requests between them, by the time of the removal. The events of one request keep their own
   * order, even where the clock was set back between them.
   *
   * @throws StoreException when not all can be read
   */
  public void readEvents(Consumer<RecordedEvent> sink, Consumer<TombstoneRow> forgotten) {
    // without the final Z, a time with a fraction of a second sorts after the one without
    String query =
        """
        select null as position, request_id, null as account, null as interface_id, null as round,
          number as events, body, null as first_at, kind, at,
          lead(number) over history is null as is_last,
          max(replace(at, 'Z', '')) over history as moment
        from event
        window history as (partition by request_id order by number)
        union all
        select position, request_id, account, interface_id, round,
          events, last_hash, first_at, last_at, removed_at,
          true, replace(removed_at, 'Z', '')
        from forgotten
        order by moment, request_id, events
        """;
    try {
      handle
          .createQuery(query)
          .setFetchSize(FETCHED)
          .map((row, _) -> read(row, sink, forgotten))
          .forEach(Runnable::run);
    } catch (JdbiException failure) {
      throw Store.unusable(name, failure, faults);
    }
  }

  /**
   * Checks the chain of every history.
   *
   * @throws StoreException when not all can be read
   */
  public ChainVerdict verify() {
    try {
      return ChainCheck.of(handle);
    } catch (JdbiException failure) {
      throw Store.unusable(name, failure, faults);
    }
  }

  private static Runnable read(
      ResultSet row, Consumer<RecordedEvent> sink, Consumer<TombstoneRow> forgotten)
      throws SQLException {
    if (row.getString(1) == null) {
      RecordedEvent event = event(row);
      return () -> sink.accept(event);
    }
    TombstoneRow tombstone = TombstoneCheck.tombstone(row);
    return () -> forgotten.accept(tombstone);
  }

  private static RecordedEvent event(ResultSet row) throws SQLException {
    return new RecordedEvent(
        row.getString(2),
        row.getInt(6),
        row.getString(10),
        row.getString(9),
        Optional.ofNullable(row.getString(7)).flatMap(EventJson::tryRead),
        row.getBoolean(11));
  }

  @Override
  public void close() {
    handle.rollback();
    handle.close();
  }
}
