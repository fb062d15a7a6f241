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
 * The requests as they were after each event. Of a request whose last event has passed it keeps
 * nothing, so it needs memory for those only that were going on at the same time. For one thread.
 */
final class Replay {
  private final Map<String, InterfaceRequest> going = new HashMap<>();

  /** The request after the event; empty when its history has no beginning that can be read. */
  Optional<InterfaceRequest> after(RecordedEvent recorded) {
    Optional<InterfaceRequest> before = Optional.ofNullable(going.remove(recorded.request()));
    Optional<InterfaceRequest> after =
        recorded
            .event()
            .map(event -> before.map(it -> it.apply(event)).or(() -> first(recorded, event)))
            .orElse(before);
    if (!recorded.last()) {
      after.ifPresent(it -> going.put(recorded.request(), it));
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
