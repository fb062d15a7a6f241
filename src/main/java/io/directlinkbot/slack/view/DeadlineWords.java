package io.directlinkbot.slack.view;

import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** When what waits expires, in a few words of a list or reminder, and which comes first. */
final class DeadlineWords {
  /** A window this narrow is as good as a moment. */
  static final Duration NARROW = Duration.ofMinutes(10);

  private DeadlineWords() {}

  /** The nearest first: one that may expire any time comes before all, one that never does last. */
  static Comparator<InterfaceRequest> nearestFirst(Map<String, AccountView> accounts) {
    return Comparator.comparing(
            (InterfaceRequest request) ->
                deadline(request, accounts)
                    .map(at -> at.safe().orElse(Instant.MIN))
                    .orElse(Instant.MAX))
        .thenComparing(request -> request.offered().at());
  }

  /** A clause without its subject. */
  static String of(InterfaceRequest request, Map<String, AccountView> accounts, Instant now) {
    return deadline(request, accounts)
        .map(deadline -> words(deadline, now))
        .orElseGet(() -> "has waited since %s".formatted(Times.local(request.offered().at())));
  }

  static Optional<Deadline> deadline(InterfaceRequest request, Map<String, AccountView> accounts) {
    return Optional.ofNullable(accounts.get(request.id().account()))
        .flatMap(AccountView::expiry)
        .map(request::deadline);
  }

  private static String words(Deadline deadline, Instant now) {
    String latest = Times.local(deadline.latest());
    if (now.isAfter(deadline.latest())) {
      return "should have expired " + latest;
    }
    return deadline
        .safe()
        .filter(safe -> now.isBefore(safe) || isNarrow(deadline, safe))
        .map(
            safe ->
                isNarrow(deadline, safe)
                    ? "expires " + Times.local(safe)
                    : "expires " + Times.local(safe) + " at the earliest")
        .orElse("may expire any time, at the latest " + latest);
  }

  private static boolean isNarrow(Deadline deadline, Instant safe) {
    return !safe.plus(NARROW).isBefore(deadline.latest());
  }
}
