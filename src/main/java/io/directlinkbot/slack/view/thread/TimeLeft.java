package io.directlinkbot.slack.view.thread;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.SlackDate;
import io.directlinkbot.slack.view.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The sentence of a reminder that says how much time is left. A reminder may be posted late and
 * read later still, so the sentence says only what stays true: within which time the offer expires,
 * or for how long at least it has waited.
 */
final class TimeLeft {
  private static final Duration DAY = Duration.ofDays(1);

  private TimeLeft() {}

  /** Returns the sentence. */
  static String sentence(InterfaceRequest request, AccountView view, Instant now) {
    return view.expiry()
        .map(time -> expiry(request.deadline(time), now))
        .orElseGet(
            () ->
                "It has waited for %s, since %s; %s documents no expiry."
                    .formatted(
                        TimeSpan.words(Duration.between(request.offered().at(), now)),
                        SlackDate.local(request.offered().at()),
                        view.account().provider()));
  }

  private static String expiry(Deadline deadline, Instant now) {
    Optional<Instant> safe = deadline.safe();
    String latest = SlackDate.local(deadline.latest());
    if (now.isAfter(deadline.latest())) {
      return "It should have expired %s.".formatted(latest);
    }
    if (safe.filter(deadline::isNarrowFrom).isPresent()) {
      return "It expires %s%s.".formatted(SlackDate.local(safe.get()), within(now, safe.get()));
    }
    return safe.filter(now::isBefore)
        .map(
            from ->
                "It expires %s at the earliest%s, %s at the latest."
                    .formatted(SlackDate.local(from), within(now, from), latest))
        .orElseGet(
            () ->
                "It may expire any time, at the latest %s%s."
                    .formatted(latest, within(now, deadline.latest())));
  }

  /** Rounded up to minutes, or to hours from a day on. */
  private static String within(Instant now, Instant end) {
    Duration left = Duration.between(now, end);
    if (!left.isPositive()) {
      return "";
    }
    Duration minutes = roundedUp(left, Duration.ofMinutes(1));
    Duration words = minutes.compareTo(DAY) < 0 ? minutes : roundedUp(left, Duration.ofHours(1));
    return " (within %s)".formatted(TimeSpan.words(words));
  }

  private static Duration roundedUp(Duration time, Duration unit) {
    return unit.multipliedBy(time.plus(unit).minusNanos(1).dividedBy(unit));
  }
}
