package io.directlinkbot.slack.view;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The clause of a list that says when a request expires, and the order of such a list. */
public final class DeadlineClause {

  private static final String EARLIEST = " at the earliest";

  private DeadlineClause() {}

  /**
   * Sorts by deadline, the nearest first: a request that may expire any time comes first, one
   * without an expiry last.
   */
  public static Comparator<InterfaceRequest> nearestFirst(Map<String, AccountView> accounts) {
    return Comparator.comparing(
            (InterfaceRequest request) ->
                deadline(request, accounts)
                    .map(at -> at.safe().orElse(Instant.MIN))
                    .orElse(Instant.MAX))
        .thenComparing(request -> request.offered().at());
  }

  /** Returns the clause, without its subject. */
  public static String of(
      InterfaceRequest request, Map<String, AccountView> accounts, Instant now) {
    return deadline(request, accounts)
        .map(deadline -> words(deadline, now))
        .orElseGet(() -> "has waited since %s".formatted(SlackDate.local(request.offered().at())));
  }

  /** Returns the clause with the latest expiry too, if that differs. */
  public static String window(
      InterfaceRequest request, Map<String, AccountView> accounts, Instant now) {
    String words = of(request, accounts, now);
    return deadline(request, accounts)
        .filter(_ -> words.endsWith(EARLIEST))
        .map(deadline -> words + ", " + SlackDate.local(deadline.latest()) + " at the latest")
        .orElse(words);
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

  private static String words(Deadline deadline, Instant now) {
    String latest = SlackDate.local(deadline.latest());
    if (now.isAfter(deadline.latest())) {
      return "should have expired " + latest;
    }
    return deadline
        .safe()
        .filter(safe -> now.isBefore(safe) || deadline.isNarrowFrom(safe))
        .map(
            safe ->
                deadline.isNarrowFrom(safe)
                    ? "expires " + SlackDate.local(safe)
                    : "expires " + SlackDate.local(safe) + EARLIEST)
        .orElse("may expire any time, at the latest " + latest);
  }
}
