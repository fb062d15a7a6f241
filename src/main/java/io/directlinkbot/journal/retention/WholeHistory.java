package io.directlinkbot.journal.retention;

import io.directlinkbot.journal.audit.HistoryCheck;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A history whose chain is whole, and which may be removed.
 *
 * @param end the last event, whose number is how many there are
 * @param firstAt time of the first event, as stored
 * @param lastAt time of the last event, as stored
 */
record WholeHistory(HistoryCheck.End end, String firstAt, String lastAt) {

  /**
   * Reads the history of a request; empty if it is not as the bot wrote it, which has to stay for
   * people to look at.
   *
   * @param end the last event by the request's row
   */
  static Optional<WholeHistory> read(Handle handle, String request, HistoryCheck.End end) {
    List<HistoryCheck.Hashed> rows =
        handle
            .createQuery(
                """
                select request_id, number, at, kind, body, hash from event
                where request_id = :id order by number
                """)
            .bind("id", request)
            .map((row, _) -> HistoryCheck.Hashed.read(row))
            .list();
    HistoryCheck check = new HistoryCheck(request, Optional.of(end));
    rows.forEach(check::check);
    return check.finish().isEmpty()
        ? Optional.of(
            new WholeHistory(end, rows.getFirst().event().at(), rows.getLast().event().at()))
        : Optional.empty();
  }
}
