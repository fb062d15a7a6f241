package io.directlinkbot.slack.view;

import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Duration;
import java.time.Instant;

/**
 * When an offer expires, as honestly as it can be said: the API tells no time, the polls leave a
 * window.
 */
final class DeadlineRow {
  /** A window this narrow is as good as a moment. */
  private static final Duration NARROW = Duration.ofMinutes(10);

  private DeadlineRow() {}

  static Row of(InterfaceRequest request, AccountView view, Instant now) {
    return Row.mrkdwn(
        "Expires",
        view.expiry()
            .map(time -> sentence(request.deadline(time), now))
            .orElse("no expiry is documented for " + view.account().provider()));
  }

  private static String sentence(Deadline deadline, Instant now) {
    String latest = Times.local(deadline.latest());
    if (now.isAfter(deadline.latest())) {
      return "should have expired " + latest + ", and still waits";
    }
    return deadline
        .safe()
        .map(
            safe ->
                safe.plus(NARROW).isBefore(deadline.latest())
                    ? "between " + Times.local(safe) + " and " + latest
                    : Times.local(safe))
        .orElse(
            "any time, at the latest "
                + latest
                + ": it was waiting already at the bot's first look");
  }
}
