package io.directlinkbot.watch;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.reminder.ReminderRules;
import java.time.Instant;
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
   * Records each reminder that is due.
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
        // an append that loses a race is no loss: the next call tries again
        rules.due(request, now).ifPresent(reminded -> journal.append(request, reminded));
      }
    }
  }
}
