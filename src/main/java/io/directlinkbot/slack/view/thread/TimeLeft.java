package io.directlinkbot.slack.view.thread;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
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
  static String sentence(Texts texts, InterfaceRequest request, AccountView view, Instant now) {
    return view.expiry()
        .map(time -> expiry(texts, request.deadline(time), now))
        .orElseGet(
            () ->
                texts.get(
                    "thread.waited",
                    TimeSpan.words(texts, Duration.between(request.offered().at(), now)),
                    SlackDate.local(request.offered().at()),
                    view.account().provider()));
  }

  private static String expiry(Texts texts, Deadline deadline, Instant now) {
    String latest = SlackDate.local(deadline.latest());
    if (now.isAfter(deadline.latest())) {
      return texts.get("thread.overdue", latest);
    }
    Optional<Instant> narrow = deadline.safe().filter(deadline::isNarrowFrom);
    if (narrow.isPresent()) {
      String safe = SlackDate.local(narrow.get());
      return now.isBefore(narrow.get())
          ? texts.get("thread.expires-within", safe, within(texts, now, narrow.get()))
          : texts.get("thread.expires", safe);
    }
    return deadline
        .safe()
        .filter(now::isBefore)
        .map(
            from ->
                texts.get(
                    "thread.expires-window",
                    SlackDate.local(from),
                    within(texts, now, from),
                    latest))
        .orElseGet(
            () ->
                now.isBefore(deadline.latest())
                    ? texts.get(
                        "thread.expires-any-within", latest, within(texts, now, deadline.latest()))
                    : texts.get("thread.expires-any", latest));
  }

  /** Rounded up to minutes, or to hours from a day on. */
  private static String within(Texts texts, Instant now, Instant end) {
    Duration left = Duration.between(now, end);
    Duration minutes = roundedUp(left, Duration.ofMinutes(1));
    Duration words = minutes.compareTo(DAY) < 0 ? minutes : roundedUp(left, Duration.ofHours(1));
    return TimeSpan.words(texts, words);
  }

  private static Duration roundedUp(Duration time, Duration unit) {
    return unit.multipliedBy(time.plus(unit).minusNanos(1).dividedBy(unit));
  }
}
