package io.directlinkbot.crash;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.RequestId;
import java.util.List;

/** A person was told, by a dialog that closed, that the accept went through. */
record Accepted(RequestId request, String user, String gateway) {

  /** Whether the journal has the claim. */
  boolean isIn(List<Event> history) {
    return history.stream()
        .filter(Event.Claimed.class::isInstance)
        .map(event -> ((Event.Claimed) event).claim())
        .anyMatch(
            claim -> claim.person().user().equals(user) && claim.gateway().id().equals(gateway));
  }
}
