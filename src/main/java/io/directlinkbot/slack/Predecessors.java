package io.directlinkbot.slack;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.Replaced;
import java.util.Optional;

/** Which request an offer takes the place of, and where its card is. Thread-safe. */
final class Predecessors {
  private final Journal journal;
  private final CardLinks links;

  Predecessors(Journal journal, CardLinks links) {
    this.journal = journal;
    this.links = links;
  }

  /** Nothing for an offer that replaces none. */
  Optional<Replaced> of(InterfaceRequest request) {
    return request
        .offered()
        .replaces()
        .flatMap(journal::find)
        .map(old -> new Replaced(old, links.of(old.id())));
  }
}
