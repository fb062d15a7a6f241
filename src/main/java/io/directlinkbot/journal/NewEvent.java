package io.directlinkbot.journal;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.EventRow;
import io.directlinkbot.store.StoredText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** An event to insert into the history of its request under the next number. */
record NewEvent(RequestId id, int number, Event event) {
  /** The row of a new request. The id of one that left the store is never used again. */
  private static final String FIRST =
      """
      insert into request (id, account, interface_id, round, number, hash, undecided, closed,
        outcome_at, name, connection)
      select :id, :account, :interface, :round, :number, :hash, :undecided, :closed, :outcome,
        :name, :connection
      where not exists (select 1 from forgotten where request_id = :id)
      on conflict (id) do update
        set number = excluded.number, hash = excluded.hash,
          undecided = excluded.undecided, closed = excluded.closed,
          outcome_at = excluded.outcome_at,
          name = excluded.name, connection = excluded.connection
      """;

  /** A request that leaves the store just now has no row any more, and gets none. */
  private static final String LATER =
      """
      update request
      set number = :number, hash = :hash, undecided = :undecided, closed = :closed,
        outcome_at = :outcome, name = :name, connection = :connection
      where id = :id
      """;

  /**
   * Inserts the event and updates the request's row.
   *
   * @param known the head of the history as it was read earlier; it may be out of date
   * @return the head after this event; empty when its number is taken or is not the next
   */
  Optional<HistoryHead> insert(Handle handle, Optional<HistoryHead> known) {
    Optional<HistoryHead> before =
        known
            .filter(this::isNext)
            .or(() -> HistoryHead.read(handle, List.of(id)).stream().findFirst());
    Optional<HistoryHead> after =
        before.isPresent()
            ? before.filter(this::isNext).map(this::after)
            : number == 1 ? Optional.of(first()) : Optional.empty();
    return after.filter(head -> insert(handle, head));
  }

  private boolean isNext(HistoryHead head) {
    return head.request().number() == number - 1;
  }

  private HistoryHead first() {
    return head(InterfaceRequest.of(id, List.of(event)), "");
  }

  private HistoryHead after(HistoryHead before) {
    return head(before.request().apply(event), before.hash());
  }

  private HistoryHead head(InterfaceRequest request, String hashBefore) {
    return new HistoryHead(request, row().hash(hashBefore));
  }

  EventRow row() {
    return new EventRow(
        id.toString(),
        Integer.toString(number),
        event.at().toString(),
        EventJson.kind(event),
        EventJson.write(event));
  }

  private boolean insert(Handle handle, HistoryHead after) {
    EventRow row = row();
    int added =
        handle
            .createUpdate(
                """
                insert into event (request_id, number, at, kind, body, hash)
                values (:id, :number, :at, :kind, :body, :hash)
                on conflict (request_id, number) do nothing
                """)
            .bind("id", row.request())
            .bind("number", number)
            .bind("at", row.at())
            .bind("kind", row.kind())
            .bind("body", row.body())
            .bind("hash", after.hash())
            .execute();
    if (added == 0) {
      return false;
    }
    boolean stands = write(handle, number == 1 ? FIRST : LATER, after) == 1;
    if (!stands) {
      // other writes share the transaction, so it can't be rolled back
      handle
          .createUpdate("delete from event where request_id = :id and number = :number")
          .bind("id", row.request())
          .bind("number", number)
          .execute();
    }
    return stands;
  }

  private static int write(Handle handle, String statement, HistoryHead after) {
    InterfaceRequest request = after.request();
    return handle
        .createUpdate(statement)
        .bind("id", request.id().toString())
        .bind("account", request.id().account())
        .bind("interface", request.id().interfaceId())
        .bind("round", request.id().round())
        .bind("number", request.number())
        .bind("hash", after.hash())
        .bind("undecided", request.isUndecided())
        .bind("closed", request.isClosed())
        .bind("outcome", request.outcomeAt().map(Instant::toString).orElse(null))
        .bind("name", StoredText.of(request.offer().name()))
        .bind("connection", StoredText.of(request.offer().connection()))
        .execute();
  }
}
