package io.directlinkbot.slack.view;

import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** When what waits expires, in a few words of a list, and which comes first. */
final class DeadlineWords {
  /** A window this narrow is as good as a moment. */
  private static final Duration NARROW = Duration.ofMinutes(10);

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

  static String of(InterfaceRequest request, Map<String, AccountView> accounts) {
    return deadline(request, accounts).map(DeadlineWords::words).orElse("no expiry is documented");
  }

  static Optional<Deadline> deadline(InterfaceRequest request, Map<String, AccountView> accounts) {
    return Optional.ofNullable(accounts.get(request.id().account()))
        .flatMap(AccountView::expiry)
        .map(request::deadline);
  }

  private static String words(Deadline deadline) {
    String latest = Times.local(deadline.latest());
    return deadline
        .safe()
        .map(
            safe ->
                safe.plus(NARROW).isBefore(deadline.latest())
                    ? "expires between " + Times.local(safe) + " and " + latest
                    : "expires " + Times.local(safe))
        .orElse("may expire any time, at the latest " + latest);
  }
}
