package io.directlinkbot.journal.retention;

import io.directlinkbot.journal.StoredTime;
import io.directlinkbot.journal.audit.HistoryCheck;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes requests that ended, each in one transaction with its tombstone: its events, its row and
 * what is known of its messages. Thread-safe.
 */
final class RequestRemoval {
  private static final Logger LOG = LoggerFactory.getLogger(RequestRemoval.class);

  /**
   * What may go by itself. All events count, not the last alone: a clock that was set back may have
   * made that older.
   */
  private static final String MAY_GO =
      """
      closed and not undecided and number <= published
        and not exists (select 1 from event where request_id = request.id and at >= :before)
      """;

  private final Jdbi jdbi;

  RequestRemoval(Store store) {
    this.jdbi = store.jdbi();
  }

  /**
   * Finds an account's requests that ended, are published, and have only events from before a time.
   * Leaves out those whose interface is offered again, as the open request follows on them.
   *
   * @param most how many at most, those with the oldest outcome first
   */
  List<RequestId> due(String account, Instant before, int most) {
    String query =
        """
        select id from request
        where account = :account and coalesce(outcome_at, '') < :before
          and not exists (select 1 from request as other
            where other.account = request.account and other.interface_id = request.interface_id
              and not other.closed)
          and
        """
            + MAY_GO
            + "order by coalesce(outcome_at, ''), id limit :most";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind("account", account)
                .bind("before", StoredTime.sortable(before))
                .bind("most", most)
                .map((row, _) -> RequestId.parse(row.getString(1)))
                .list());
  }

  /**
   * Removes a request, unless it is no longer one of those that {@link #due} finds, or its history
   * is not as the bot wrote it.
   *
   * @return whether it was removed
   */
  boolean remove(RequestId id, Instant before, Instant now) {
    return jdbi.inTransaction(
        handle ->
            lock(handle, id, before)
                .flatMap(end -> history(handle, id, end))
                .map(history -> remove(handle, id, history, now))
                .isPresent());
  }

  /**
   * Locks the request's row by an update that changes nothing: no event can be added until the end
   * of the transaction, and then none because the row is gone.
   */
  private static Optional<HistoryCheck.End> lock(Handle handle, RequestId id, Instant before) {
    int locked =
        handle
            .createUpdate("update request set published = published where id = :id and " + MAY_GO)
            .bind("id", id.toString())
            .bind("before", StoredTime.sortable(before))
            .execute();
    return locked == 0
        ? Optional.empty()
        : handle
            .createQuery("select number, hash from request where id = :id")
            .bind("id", id.toString())
            .map((row, _) -> new HistoryCheck.End(row.getInt(1), row.getString(2)))
            .findOne();
  }

  private static Optional<WholeHistory> history(Handle handle, RequestId id, HistoryCheck.End end) {
    Optional<WholeHistory> whole = WholeHistory.read(handle, id.toString(), end);
    if (whole.isEmpty()) {
      LOG.warn(
          "{} stays in the store past store.keep, because something other than the bot changed its"
              + " history: run audit --verify",
          id);
    }
    return whole;
  }

  private static WholeHistory remove(
      Handle handle, RequestId id, WholeHistory history, Instant now) {
    TombstoneChain.add(handle, id, history, now);
    delete(handle, "delete from publication where request_id = :id", id);
    int events = delete(handle, "delete from event where request_id = :id", id);
    int requests = delete(handle, "delete from request where id = :id", id);
    if (events != history.end().number() || requests != 1) {
      throw new IllegalStateException("the history of " + id + " changed while it was locked");
    }
    return history;
  }

  private static int delete(Handle handle, String statement, RequestId id) {
    return handle.createUpdate(statement).bind("id", id.toString()).execute();
  }
}
