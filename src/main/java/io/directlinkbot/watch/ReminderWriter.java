package io.directlinkbot.watch;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.reminder.ReminderRules;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Writes down the reminders of one account as they fall due. It asks the cloud nothing: the poll
 * before it did. Not thread-safe.
 */
final class ReminderWriter {
  private final String account;
  private final ReminderRules reminders;
  private final Journal journal;

  ReminderWriter(String account, ReminderRules reminders, Journal journal) {
    this.account = account;
    this.reminders = reminders;
    this.journal = journal;
  }

  /**
   * Writes down what is due.
   *
   * @param now when the poll before this began: what is due later may be known to be gone by then
   * @param isMissing whether the last list did not have the request: nobody is reminded of what may
   *     be gone
   */
  void turn(Instant now, Predicate<RequestId> isMissing) {
    if (reminders.distances().isEmpty()) {
      return;
    }
    for (InterfaceRequest request : journal.undecided(account)) {
      if (!isMissing.test(request.id())) {
        // a number that somebody else took meanwhile is no loss: the next turn looks again
        reminders.due(request, now).ifPresent(due -> journal.append(request, due));
      }
    }
  }
}
