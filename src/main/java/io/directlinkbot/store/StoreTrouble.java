package io.directlinkbot.store;

import io.directlinkbot.loop.LoggedFault;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the store can be written, as far as the last failure tells, or a try since that went
 * well. Logged once when that begins and once when it is over. Thread-safe.
 */
final class StoreTrouble implements SqlLogger {
  private static final Logger LOG = LoggerFactory.getLogger(StoreTrouble.class);

  private final String store;
  private final Fault.Reader reader;
  private final Runnable onReadOnly;
  private final AtomicReference<@Nullable Fault> now = new AtomicReference<>();

  /**
   * Nothing is known yet.
   *
   * @param store its name, without secrets
   * @param onReadOnly what to do about a server that takes no writes
   */
  StoreTrouble(String store, Fault.Reader reader, Runnable onReadOnly) {
    this.store = store;
    this.reader = reader;
    this.onReadOnly = onReadOnly;
  }

  /** What is wrong, in one sentence and how to fix it; nothing while all is well. */
  Optional<String> now() {
    return Optional.ofNullable(now.get()).map(this::sentence);
  }

  /** Whether the server is up and takes no writes. */
  boolean isReadOnly() {
    return Optional.ofNullable(now.get()).filter(Fault::isReadOnly).isPresent();
  }

  private String sentence(Fault fault) {
    return "The store " + store + " " + fault.words();
  }

  /** Something failed; it may or may not have been the database's fault. */
  void failed(Throwable failure) {
    if (Thread.currentThread().isInterrupted()) {
      // a bot that is being stopped says nothing of its store
      return;
    }
    Fault.origin(failure)
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

  /** What always works failed. */
  void trialFailed(Throwable failure) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    begin(
        Fault.origin(failure)
            .flatMap(reader::of)
            .orElseGet(() -> new Fault("can't be used: " + Fault.line(failure) + ".")));
  }

  private void begin(Fault fault) {
    if (now.getAndSet(fault) == null) {
      LOG.error("Nothing can be decided or shown until this is over: {}", sentence(fault));
    }
    if (fault.isReadOnly()) {
      onReadOnly.run();
    }
  }

  /** The store was written just now. */
  void over() {
    if (now.getAndSet(null) != null) {
      LOG.info("The store {} can be written again", store);
    }
  }

  @Override
  public void logException(StatementContext context, SQLException failure) {
    failed(failure);
  }
}
