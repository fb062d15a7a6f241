package io.directlinkbot.ops;

import io.directlinkbot.journal.RecordedEvent;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rebuilds each request event by event. It forgets a request at its last event, so it needs memory
 * only for those that were open at the same time. Not thread-safe.
 */
final class Replay {
  private final Map<String, InterfaceRequest> open = new HashMap<>();

  /** Returns the request after the event; empty when its history has no readable beginning. */
  Optional<InterfaceRequest> after(RecordedEvent recorded) {
    Optional<InterfaceRequest> before = Optional.ofNullable(open.remove(recorded.request()));
    Optional<InterfaceRequest> after =
        recorded
            .event()
            .map(event -> before.map(it -> it.apply(event)).or(() -> first(recorded, event)))
            .orElse(before);
    if (!recorded.last()) {
      after.ifPresent(it -> open.put(recorded.request(), it));
    }
    return after;
  }

  private static Optional<InterfaceRequest> first(RecordedEvent recorded, Event event) {
    try {
      return Optional.of(InterfaceRequest.of(RequestId.parse(recorded.request()), List.of(event)));
    } catch (IllegalArgumentException _) {
      // the row before it is missing, or this one was edited
      return Optional.empty();
    }
  }
}
