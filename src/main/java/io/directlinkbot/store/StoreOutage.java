package io.directlinkbot.store;

import io.directlinkbot.loop.LoggedFault;
import io.directlinkbot.reason.Reason;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tracks whether the store can be written, by the failures of real writes and by trials. Logs the
 * beginning and the end of an outage, once each. Thread-safe.
 */
final class StoreOutage implements SqlLogger {
  private static final Logger LOG = LoggerFactory.getLogger(StoreOutage.class);

  private final String store;
  private final DatabaseFault.Reader reader;
  private final Runnable onReadOnly;
  private final AtomicReference<@Nullable DatabaseFault> current = new AtomicReference<>();

  /**
   * Creates a tracker that knows of no outage.
   *
   * @param store the store's name, without secrets
   * @param onReadOnly runs whenever the server turns out to be read-only
   */
  StoreOutage(String store, DatabaseFault.Reader reader, Runnable onReadOnly) {
    this.store = store;
    this.reader = reader;
    this.onReadOnly = onReadOnly;
  }

  /** Returns what is wrong and how to fix it; empty while there is no outage. */
  Optional<Reason> problem() {
    return Optional.ofNullable(current.get()).map(this::reason);
  }

  /** Whether the server is up but takes no writes. */
  boolean isReadOnly() {
    return Optional.ofNullable(current.get()).filter(DatabaseFault::isReadOnly).isPresent();
  }

  private Reason reason(DatabaseFault fault) {
    return fault.reason(store);
  }

  /** Notes a failure, which begins an outage if the database was at fault. */
  void noteFailure(Throwable failure) {
    if (Thread.currentThread().isInterrupted()) {
      // a bot that is being stopped interrupts its own writes
      return;
    }
    DatabaseFault.origin(failure)
        .ifPresent(
            origin ->
                reader
                    .of(origin)
                    .ifPresent(
                        fault -> {
                          LoggedFault.mark(origin);
                          begin(fault);
                        }));
  }

  /** Notes the failure of a trial, which begins an outage whatever it is. */
  void noteFailedTrial(Throwable failure) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    begin(
        DatabaseFault.origin(failure)
            .flatMap(reader::of)
            .orElseGet(() -> DatabaseFault.unknown(failure)));
  }

  private void begin(DatabaseFault fault) {
    if (current.getAndSet(fault) == null) {
      LOG.error("Nothing can be decided or shown until this is fixed: {}", reason(fault));
    }
    if (fault.isReadOnly()) {
      onReadOnly.run();
    }
  }

  /** Notes that the store could be written. */
  void noteSuccess() {
    if (current.getAndSet(null) != null) {
      LOG.info("The store {} can be written again", store);
    }
  }

  @Override
  public void logException(StatementContext context, SQLException failure) {
    noteFailure(failure);
  }
}
