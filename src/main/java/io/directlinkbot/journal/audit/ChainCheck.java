package io.directlinkbot.journal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Checks whether the histories in the store are as the bot wrote them. The hashes that chain the
 * events reveal each one that was changed, added or removed later, and those that chain the
 * tombstones do the same for them. They can't reveal that every row of a request was removed, nor a
 * change by somebody who recomputed all hashes.
 */
final class ChainCheck {
  /** Rows fetched at once, so that a long journal needs little memory. */
  private static final int FETCHED = 500;

  private ChainCheck() {}

  /**
   * Checks every history.
   *
   * @param handle in a transaction, without which PostgreSQL's driver reads all rows at once
   */
  static ChainVerdict of(Handle handle) {
    // a single statement, because only that sees events and requests of the same moment
    String query =
        """
        select coalesce(request_id, id), event.number, at, kind, body, event.hash,
          request.number, request.hash
        from event full join request on id = request_id
        order by 1, 2
        """;
    List<ChainFault> faults = new ArrayList<>();
    long events = 0;
    long requests = 0;
    Optional<HistoryCheck> check = Optional.empty();
    Iterator<Row> rows =
        handle.createQuery(query).setFetchSize(FETCHED).map((row, _) -> read(row)).iterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (check.filter(it -> it.isOf(row.request())).isEmpty()) {
        check.ifPresent(it -> faults.addAll(it.finish()));
        check = Optional.of(new HistoryCheck(row.request(), row.end()));
        requests++;
      }
      check.ifPresent(it -> row.event().ifPresent(it::check));
      events += row.event().isPresent() ? 1 : 0;
    }
    check.ifPresent(it -> faults.addAll(it.finish()));
    TombstoneCheck tombstones = TombstoneCheck.of(handle);
    faults.addAll(tombstones.faults());
    return new ChainVerdict(faults, events, requests, tombstones.found());
  }

  private static Row read(ResultSet row) throws SQLException {
    Optional<HistoryCheck.Hashed> event =
        Optional.ofNullable(row.getString(2)).isEmpty()
            ? Optional.empty()
            : Optional.of(HistoryCheck.Hashed.read(row));
    String hash = row.getString(8);
    return new Row(
        row.getString(1),
        event,
        hash == null ? Optional.empty() : Optional.of(new HistoryCheck.End(row.getInt(7), hash)));
  }

  private record Row(
      String request, Optional<HistoryCheck.Hashed> event, Optional<HistoryCheck.End> end) {}
}
