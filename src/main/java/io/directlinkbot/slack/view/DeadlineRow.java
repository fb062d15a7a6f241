package io.directlinkbot.slack.view;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Duration;
import java.time.Instant;

/**
 * The row that says when an offer expires. The API gives no time; the polls narrow it to a window.
 */
public final class DeadlineRow {
  private DeadlineRow() {}

  public static FactRow of(InterfaceRequest request, AccountView view, Instant now) {
    return FactRow.mrkdwn(
        "Expires",
        view.expiry()
            .map(time -> sentence(request.deadline(time), view, now))
            .orElseGet(() -> unknown(request, view)));
  }

  private static String unknown(InterfaceRequest request, AccountView view) {
    return "%s documents no expiry; seen waiting since %s"
        .formatted(view.account().provider(), SlackDate.local(request.offered().at()));
  }

  private static String sentence(Deadline deadline, AccountView view, Instant now) {
    String latest = SlackDate.local(deadline.latest());
    if (now.isAfter(deadline.latest())) {
      return "should have expired " + latest + ", but still waits";
    }
    return deadline
        .safe()
        .map(
            safe -> {
              Duration gap = Duration.between(safe, deadline.latest());
              if (deadline.isNarrowFrom(safe)) {
                return SlackDate.local(safe);
              }
              return now.isBefore(safe)
                  ? window(SlackDate.local(safe), latest, gap, view)
                  : "may expire any time, at the latest " + latest;
            })
        .orElse(
            "any time, at the latest "
                + latest
                + ": it was already waiting at the bot's first look");
  }

  /** The time between two polls in a row is not worth an explanation. */
  private static String window(String safe, String latest, Duration gap, AccountView view) {
    String window = "%s at the earliest, %s at the latest".formatted(safe, latest);
    return gap.compareTo(view.watch().interval().multipliedBy(2)) <= 0
        ? window
        : window
            + ": first seen after a gap of %s in which the account was not polled"
                .formatted(TimeSpan.words(gap));
  }
}
