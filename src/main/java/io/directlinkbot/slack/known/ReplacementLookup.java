package io.directlinkbot.slack.known;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.ReplacingRequest;
import io.directlinkbot.slack.view.card.ReplacedRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the request that an offer replaces, the one that replaces it, and their cards. Thread-safe.
 */
public final class ReplacementLookup {
  private final Journal journal;
  private final CardLinks links;

  public ReplacementLookup(Journal journal, CardLinks links) {
    this.journal = journal;
    this.links = links;
  }

  /**
   * The replaced request; nothing if the offer replaces none, or if the request that it seemed to
   * replace has returned since.
   */
  public Optional<ReplacedRequest> find(InterfaceRequest request) {
    return request
        .offered()
        .replaces()
        .filter(old -> !hasReturned(old, request))
        .flatMap(journal::find)
        .map(old -> new ReplacedRequest(old, links.to(old.id())));
  }

  /** The request that replaces one that ended: it is like it, or has its id. */
  public Optional<ReplacingRequest> findNewer(InterfaceRequest request) {
    if (!request.isClosed()) {
      return Optional.empty();
    }
    String account = request.id().account();
    String connection = request.offer().connection();
    return journal
        .find(request.id().next())
        .or(
            () ->
                Stream.concat(
                        journal.followedOn(account, connection).stream(),
                        journal.ended().on(account, connection, request.offered().at()).stream())
                    .filter(it -> it.offered().replaces().equals(Optional.of(request.id())))
                    .findFirst())
        .map(newer -> new ReplacingRequest(newer, links.to(newer.id())));
  }

  /** Returns a row for each of the two, in the view's language. */
  public List<FactRow> rows(InterfaceRequest request, AccountView view) {
    return Stream.concat(
            find(request).map(old -> old.row(view)).stream(),
            findNewer(request).map(newer -> newer.row(view)).stream())
        .toList();
  }

  private boolean hasReturned(RequestId old, InterfaceRequest request) {
    return journal.history(old).stream()
        .anyMatch(
            event ->
                event instanceof Event.Returned && !event.at().isBefore(request.offered().at()));
  }
}
