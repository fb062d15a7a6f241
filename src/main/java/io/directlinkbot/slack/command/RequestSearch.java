package io.directlinkbot.slack.command;

import io.directlinkbot.directlink.SearchText;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.OfferedName;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.ForeignText;
import java.util.List;
import java.util.Set;

/**
 * Finds the requests that a typed text may mean: by whole ids, else by name, else by any part of
 * either, and those that have not ended before those that have. Thread-safe.
 */
public final class RequestSearch {
  /** The most words that are looked up as ids. */
  private static final int MOST_WORDS = 20;

  private static final int NAME_MOST = 150;

  private final Journal journal;
  private final Set<String> accounts;

  /**
   * Searches a journal.
   *
   * @param accounts the names of the accounts whose requests are looked up by id
   */
  public RequestSearch(Journal journal, Set<String> accounts) {
    this.journal = journal;
    this.accounts = Set.copyOf(accounts);
  }

  /** Returns the requests, those offered first coming first; empty when none may be meant. */
  List<InterfaceRequest> find(String typed) {
    SearchText wanted = new SearchText(typed);
    List<InterfaceRequest> byId = byId(wanted);
    if (!byId.isEmpty()) {
      return byId;
    }
    List<InterfaceRequest> open = journal.open();
    String shown = ForeignText.name(typed, NAME_MOST);
    List<InterfaceRequest> named =
        open.stream()
            .filter(request -> names(wanted, request) || isShownAs(shown, request))
            .toList();
    if (named.isEmpty()) {
      named = journal.ended().named(typed);
    }
    return named.isEmpty() ? byPart(wanted, open) : named;
  }

  /**
   * Returns the requests that somebody may mean who wants to decide: of several, the one that
   * waits, if it is the only one.
   */
  List<InterfaceRequest> findToDecide(String typed) {
    List<InterfaceRequest> found = find(typed);
    List<InterfaceRequest> waiting = found.stream().filter(InterfaceRequest::waits).toList();
    return waiting.size() == 1 ? waiting : found;
  }

  private List<InterfaceRequest> byId(SearchText wanted) {
    return wanted.words().stream()
        .distinct()
        .limit(MOST_WORDS)
        .flatMap(
            word ->
                accounts.stream()
                    .flatMap(account -> journal.latest(account, word).stream())
                    .limit(1))
        .toList();
  }

  /** Whether the request's card shows this name, which may be cut. */
  private static boolean isShownAs(String shown, InterfaceRequest request) {
    return ForeignText.name(request.offer().name(), NAME_MOST).equalsIgnoreCase(shown);
  }

  private static boolean names(SearchText wanted, InterfaceRequest request) {
    return wanted.names(request.offer().name());
  }

  private List<InterfaceRequest> byPart(SearchText wanted, List<InterfaceRequest> open) {
    List<InterfaceRequest> parts = partOf(wanted, open);
    if (!parts.isEmpty()) {
      return parts;
    }
    List<OfferedName> ended = journal.ended().lately();
    List<OfferedName> named = ended.stream().filter(each -> wanted.names(each.name())).toList();
    return journal
        .ended()
        .read(
            named.isEmpty() ? ended.stream().filter(each -> isPart(wanted, each)).toList() : named);
  }

  private static boolean isPart(SearchText wanted, OfferedName ended) {
    return wanted.isPartOf(List.of(ended.request().interfaceId(), ended.name()));
  }

  private static List<InterfaceRequest> partOf(SearchText wanted, List<InterfaceRequest> requests) {
    return requests.stream()
        .filter(request -> wanted.isPartOf(List.of(request.offer().id(), request.offer().name())))
        .toList();
  }
}
