package io.directlinkbot.slack.known;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.view.card.ReplacedRequest;
import java.util.Optional;

/** Which request an offer takes the place of, and where its card is. Thread-safe. */
public final class Predecessors {
  private final Journal journal;
  private final CardLinks links;

  public Predecessors(Journal journal, CardLinks links) {
    this.journal = journal;
    this.links = links;
  }

  /** Nothing for an offer that replaces none, or one that was only missing when it came. */
  public Optional<ReplacedRequest> of(InterfaceRequest request) {
    return request
        .offered()
        .replaces()
        .filter(old -> !isBack(old, request))
        .flatMap(journal::find)
        .map(old -> new ReplacedRequest(old, links.of(old.id())));
  }

  private boolean isBack(RequestId old, InterfaceRequest request) {
    return journal.history(old).stream()
        .anyMatch(
            event ->
                event instanceof Event.Returned && !event.at().isBefore(request.offered().at()));
  }
}
