package io.directlinkbot.slack.view;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.time.Instant;
import java.util.Optional;

/**
 * The row that says when a request ended. The cloud gives no time: the bot knows when it saw the
 * end, and for an expiry the window in which it was.
 */
public final class EndingRow {
  private EndingRow() {}

  /** Returns the row for a card. */
  public static FactRow of(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    if (closed.ending() == Ending.NO_LONGER_FOLLOWED) {
      return FactRow.mrkdwn("Followed until", SlackDate.local(closed.at()));
    }
    return FactRow.mrkdwn(
        RequestStatus.of(request).word(),
        expiry(request, closed, view).map(known -> known + "; ").orElse("") + seen(closed));
  }

  /** Returns how and when it ended, as a clause without its subject. */
  public static String clause(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    String at = SlackDate.local(closed.at());
    return switch (closed.ending()) {
      case EXPIRED ->
          "expired%s, %s"
              .formatted(
                  expiry(request, closed, view).map(known -> " " + known).orElse(""), seen(closed));
      case WITHDRAWN -> "withdrawn, " + seen(closed);
      case REJECTED -> closed.isDeclinedHere() ? "declined " + at : "rejected, " + seen(closed);
      case DELETED -> closed.isDeclinedHere() ? "declined " + at : "deleted, " + seen(closed);
      case OURS -> "this account's own offer to somebody else, " + seen(closed);
      case NO_LONGER_FOLLOWED -> "followed until " + at;
    };
  }

  private static String seen(Phase.Closed closed) {
    return "seen " + SlackDate.local(closed.at());
  }

  /** Empty when no more is known than when the end was seen. */
  private static Optional<String> expiry(
      InterfaceRequest request, Phase.Closed closed, AccountView view) {
    return closed.ending() == Ending.EXPIRED
        ? view.expiry()
            .map(request::deadline)
            .filter(deadline -> closed.at().isAfter(deadline.latest()))
            .map(EndingRow::window)
        : Optional.empty();
  }

  private static String window(Deadline deadline) {
    String latest = SlackDate.local(deadline.latest());
    Optional<Instant> safe = deadline.safe().filter(from -> !deadline.isNarrowFrom(from));
    return safe.map(from -> "between %s and %s".formatted(SlackDate.local(from), latest))
        .orElse(latest + " at the latest");
  }
}
