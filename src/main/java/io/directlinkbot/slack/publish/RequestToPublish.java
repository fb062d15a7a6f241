package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.posting.LeasedMessages;
import java.util.ArrayList;
import java.util.List;

/**
 * A request whose messages are compared with its history and completed.
 *
 * @param history the events of the request, up to its number
 * @param view the request's account
 * @param messages posts and changes the request's messages
 */
record RequestToPublish(
    InterfaceRequest request, List<Event> history, AccountView view, LeasedMessages messages) {

  RequestId id() {
    return request.id();
  }

  /** The reminders that are also sent to people outside the thread, oldest first. */
  List<UrgentReminder> urgentReminders() {
    List<UrgentReminder> urgent = new ArrayList<>();
    for (int number = 1; number <= history.size(); number++) {
      if (history.get(number - 1) instanceof Event.Reminded reminder && reminder.escalates()) {
        urgent.add(new UrgentReminder(number, reminder));
      }
    }
    return urgent;
  }

  /**
   * Whether nobody needs the reminder of this number any more, as it could not be posted in time:
   * another followed it, or the request does not wait.
   */
  boolean isStaleReminder(int number) {
    return !request.waits()
        || history.subList(number, history.size()).stream()
            .anyMatch(Event.Reminded.class::isInstance);
  }

  /**
   * A reminder of the last hours.
   *
   * @param number of its event
   */
  record UrgentReminder(int number, Event.Reminded reminder) {}
}
