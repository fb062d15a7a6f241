package io.directlinkbot.slack.publish;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import java.util.List;

/**
 * Which reminders nobody needs any more, as they could not be posted in time: one that another
 * followed, and those of a request that does not wait. One whose posting was begun may stand, and
 * is never one of them.
 */
final class StaleReminders {
  private final PublicationLog publications;
  private final boolean waits;
  private final int latest;

  /**
   * What is outdated of one request.
   *
   * @param history of the request, up to its number
   */
  StaleReminders(PublicationLog publications, InterfaceRequest request, List<Event> history) {
    this.publications = publications;
    this.waits = request.waits();
    this.latest = latestReminder(history);
  }

  /**
   * Whether what tells of an event is not to be posted any more.
   *
   * @param number of a reminder
   */
  boolean isDropped(int number, Post post) {
    return !(waits && number == latest) && publications.find(post).isEmpty();
  }

  /** Likewise, for what is told of it elsewhere and is not to be repeated. */
  boolean isDroppedElsewhere(int number) {
    return !(waits && number == latest);
  }

  private static int latestReminder(List<Event> history) {
    for (int number = history.size(); number > 0; number--) {
      if (history.get(number - 1) instanceof Event.Reminded) {
        return number;
      }
    }
    return 0;
  }
}
