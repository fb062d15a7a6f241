package io.directlinkbot.watch;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.reminder.ReminderRules;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Records the reminders of one account as they fall due, without a call to the cloud. */
final class DueReminders {
  private final ReminderRules rules;
  private final FollowedRequests followed;
  private final Journal journal;

  DueReminders(ReminderRules rules, FollowedRequests followed, Journal journal) {
    this.rules = rules;
    this.followed = followed;
    this.journal = journal;
  }

  /**
   * Records each reminder that is due, and each snooze that is over.
   *
   * @param now when the poll before this call began: that poll may not yet show the end of requests
   *     whose reminders fall due later
   * @param isMissing whether the last list lacked a request's interface; nobody is reminded of an
   *     interface that may be gone
   */
  void record(Instant now, Predicate<RequestId> isMissing) {
    if (rules.distances().isEmpty()) {
      return;
    }
    for (InterfaceRequest request : followed.now()) {
      if (!isMissing.test(request.id())) {
        record(request, now);
      }
    }
  }

  /** An append that loses a race is no loss: the next call tries again. */
  private void record(InterfaceRequest request, Instant now) {
    // the end of a snooze without effect is not worth a word
    if (request.attention().isSnoozeOver(now) && rules.canBeSnoozed(request, now)) {
      Event ended = new Event.SnoozeEnded(now, Optional.empty());
      if (journal.append(request, ended)) {
        InterfaceRequest awake = request.apply(ended);
        rules.due(awake, now).ifPresent(reminded -> journal.append(awake, reminded));
      }
      return;
    }
    rules.due(request, now).ifPresent(reminded -> journal.append(request, reminded));
  }
}
