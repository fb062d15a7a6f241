package io.directlinkbot.journal;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The state of a history after its last event.
 *
 * @param request as its events make it
 * @param hash the last event's
 */
record HistoryHead(InterfaceRequest request, String hash) {

  /**
   * Reads and folds whole histories. A request without events has none.
   *
   * @param ids at least one
   */
  static List<HistoryHead> read(Handle handle, Collection<RequestId> ids) {
    Map<String, List<Stored>> histories = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select request_id, body, hash from event
            where request_id in (<ids>) order by request_id, number
            """)
        .bindList("ids", ids.stream().map(RequestId::toString).toList())
        .map(
            (row, _) ->
                new Stored(row.getString(1), EventJson.read(row.getString(2)), row.getString(3)))
        .forEach(
            stored ->
                histories.computeIfAbsent(stored.request(), _ -> new ArrayList<>()).add(stored));
    return histories.values().stream().map(HistoryHead::after).toList();
  }

  private static HistoryHead after(List<Stored> history) {
    RequestId id = RequestId.parse(history.getLast().request());
    List<Event> events = history.stream().map(Stored::event).toList();
    return new HistoryHead(InterfaceRequest.of(id, events), history.getLast().hash());
  }

  private record Stored(String request, Event event, String hash) {}
}
