package io.directlinkbot.slack.view;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Instant;
import java.util.Optional;

/** What people see of snoozed reminders. */
public final class SnoozeText {
  private SnoozeText() {}

  /** Who snoozed the reminders, while that holds and makes a difference. */
  static Optional<Row> row(InterfaceRequest request, AccountView view, Instant now) {
    return request
        .care()
        .snoozed()
        .filter(_ -> request.care().isSnoozed(now) && view.reminders().canBeSnoozed(request))
        .map(SnoozeText::row);
  }

  /** They are snoozed from now on. */
  public static String snoozed(InterfaceRequest request) {
    return "No reminders of %s for a day; the last one comes all the same.%s"
        .formatted(
            ForeignText.escaped(request.offer().id(), 80),
            // only the card of a private interface has a menu
            request.isPrivate() ? " Its card's menu wakes them." : "");
  }

  /** There is none left that could be snoozed. */
  public static String noneLeft() {
    return "The last reminder has come; there is none left to snooze.";
  }

  /** They come anyway. */
  public static String notSnoozed() {
    return "The reminders are not snoozed.";
  }

  private static Row row(Event.Snoozed snoozed) {
    return Row.mrkdwn(
        "Reminders",
        "snoozed by %s until %s; the last one comes all the same"
            .formatted(Mrkdwn.mention(snoozed.person()), Times.local(snoozed.until())));
  }
}
