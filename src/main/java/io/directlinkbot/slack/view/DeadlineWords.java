package io.directlinkbot.slack.view;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** When what waits expires, in a few words of a list, and which comes first. */
public final class DeadlineWords {
  /** A window this narrow is as good as a moment. */
  static final Duration NARROW = Duration.ofMinutes(10);

  private static final String EARLIEST = " at the earliest";

  private DeadlineWords() {}

  /** The nearest first: one that may expire any time comes before all, one that never does last. */
  public static Comparator<InterfaceRequest> nearestFirst(Map<String, AccountView> accounts) {
    return Comparator.comparing(
            (InterfaceRequest request) ->
                deadline(request, accounts)
                    .map(at -> at.safe().orElse(Instant.MIN))
                    .orElse(Instant.MAX))
        .thenComparing(request -> request.offered().at());
  }

  /** A clause without its subject. */
  public static String of(
      InterfaceRequest request, Map<String, AccountView> accounts, Instant now) {
    return deadline(request, accounts)
        .map(deadline -> words(deadline, now))
        .orElseGet(() -> "has waited since %s".formatted(SlackDate.local(request.offered().at())));
  }

  /** The same, with the latest moment too where it is another. */
  public static String window(
      InterfaceRequest request, Map<String, AccountView> accounts, Instant now) {
    String words = of(request, accounts, now);
    return deadline(request, accounts)
        .filter(_ -> words.endsWith(EARLIEST))
        .map(deadline -> words + ", " + SlackDate.local(deadline.latest()) + " at the latest")
        .orElse(words);
  }

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
        .filter(safe -> now.isBefore(safe) || isNarrow(deadline, safe))
        .map(
            safe ->
                isNarrow(deadline, safe)
                    ? "expires " + SlackDate.local(safe)
                    : "expires " + SlackDate.local(safe) + EARLIEST)
        .orElse("may expire any time, at the latest " + latest);
  }

  /** Whether the window that begins there is as good as a moment. */
  public static boolean isNarrow(Deadline deadline, Instant safe) {
    return !safe.plus(NARROW).isBefore(deadline.latest());
  }
}
