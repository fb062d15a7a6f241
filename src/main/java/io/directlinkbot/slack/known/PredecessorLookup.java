package io.directlinkbot.slack.known;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.view.card.Replaced;
import java.util.Optional;

/** Finds the request that an offer replaces, and its card. Thread-safe. */
public final class PredecessorLookup {
  private final Journal journal;
  private final CardLinks links;

  public PredecessorLookup(Journal journal, CardLinks links) {
    this.journal = journal;
    this.links = links;
  }

  /**
   * The replaced request; nothing if the offer replaces none, or if the request that it seemed to
   * replace has returned since.
   */
  public Optional<Replaced> find(InterfaceRequest request) {
    return request
        .offered()
        .replaces()
        .filter(old -> !hasReturned(old, request))
        .flatMap(journal::find)
        .map(old -> new Replaced(old, links.to(old.id())));
  }

  private boolean hasReturned(RequestId old, InterfaceRequest request) {
    return journal.history(old).stream()
        .anyMatch(
            event ->
                event instanceof Event.Returned && !event.at().isBefore(request.offered().at()));
  }
}
