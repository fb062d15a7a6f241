package io.directlinkbot.journal.retention;

import io.directlinkbot.store.EventRow;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A history whose chain is whole, and which may be removed.
 *
 * @param events how many there are, which is the number of the last
 * @param lastHash the last event's
 * @param firstAt time of the first event, as stored
 * @param lastAt time of the last event, as stored
 */
record WholeHistory(int events, String lastHash, String firstAt, String lastAt) {

  /**
   * Reads the history of a request; empty if it is not as the bot wrote it, which has to stay for
   * people to look at.
   *
   * @param lastNumber of its last event, by the request's row
   * @param lastHash of its last event, by the request's row
   */
  static Optional<WholeHistory> read(
      Handle handle, String request, int lastNumber, String lastHash) {
    List<Hashed> rows =
        handle
            .createQuery(
                """
                select number, at, kind, body, hash from event
                where request_id = :id order by number
                """)
            .bind("id", request)
            .map(
                (row, _) ->
                    new Hashed(
                        new EventRow(
                            request,
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4)),
                        row.getString(5)))
            .list();
    String hash = "";
    for (int index = 0; index < rows.size(); index++) {
      Hashed row = rows.get(index);
      hash = row.event().hash(hash);
      if (!row.hash().equals(hash) || !row.event().number().equals(Integer.toString(index + 1))) {
        return Optional.empty();
      }
    }
    return rows.size() == lastNumber && lastNumber > 0 && hash.equals(lastHash)
        ? Optional.of(
            new WholeHistory(
                lastNumber, lastHash, rows.getFirst().event().at(), rows.getLast().event().at()))
        : Optional.empty();
  }

  private record Hashed(EventRow event, String hash) {}
}
