package io.directlinkbot.slack.view;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The clause of a list that says when a request expires, and the order of such a list. */
public final class DeadlineClause {

  private DeadlineClause() {}

  /**
   * Sorts by deadline, the nearest first: a request that may expire any time comes first, one
   * without an expiry last.
   */
  public static List<InterfaceRequest> nearestFirst(
      Stream<InterfaceRequest> requests, Map<String, AccountView> accounts) {
    // computed once each, not at each comparison
    return requests
        .map(request -> new Due(request, due(request, accounts)))
        .sorted(Comparator.comparing(Due::at).thenComparing(each -> each.request().offered().at()))
        .map(Due::request)
        .toList();
  }

  private static Instant due(InterfaceRequest request, Map<String, AccountView> accounts) {
    return deadline(request, accounts).map(at -> at.safe().orElse(Instant.MIN)).orElse(Instant.MAX);
  }

  /** Returns the clause, without its subject. */
  public static String of(
      Texts texts, InterfaceRequest request, Map<String, AccountView> accounts, Instant now) {
    return deadline(request, accounts)
        .map(deadline -> words(texts, deadline, now, "word.deadline.earliest"))
        .orElseGet(() -> since(texts, request));
  }

  /** Returns the clause with the latest expiry too, if that differs. */
  public static String window(
      Texts texts, InterfaceRequest request, Map<String, AccountView> accounts, Instant now) {
    return deadline(request, accounts)
        .map(deadline -> words(texts, deadline, now, "word.deadline.window"))
        .orElseGet(() -> since(texts, request));
  }

  /**
   * Returns the request's deadline; empty when its account is gone or its provider has no expiry.
   */
  public static Optional<Deadline> deadline(
      InterfaceRequest request, Map<String, AccountView> accounts) {
    return Optional.ofNullable(accounts.get(request.id().account()))
        .flatMap(AccountView::expiry)
        .map(request::deadline);
  }

  private static String since(Texts texts, InterfaceRequest request) {
    return texts.get("word.deadline.since", SlackDate.local(request.offered().at()));
  }

  /**
   * Words a deadline.
   *
   * @param open key of the clause about an expiry between two times that differ
   */
  private static String words(Texts texts, Deadline deadline, Instant now, String open) {
    String latest = SlackDate.local(deadline.latest());
    if (now.isAfter(deadline.latest())) {
      return texts.get("word.deadline.overdue", latest);
    }
    return deadline
        .safe()
        .filter(safe -> now.isBefore(safe) || deadline.isNarrowFrom(safe))
        .map(
            safe ->
                texts.get(
                    deadline.isNarrowFrom(safe) ? "word.deadline.at" : open,
                    SlackDate.local(safe),
                    latest))
        .orElseGet(() -> texts.get("word.deadline.any", latest));
  }

  private record Due(InterfaceRequest request, Instant at) {}
}
