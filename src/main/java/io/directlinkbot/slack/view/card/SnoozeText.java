package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.Row;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.Optional;

/** What people see of snoozed reminders. */
public final class SnoozeText {
  private static final String NONE_LEFT =
      "The last reminder has come; there is none left to snooze.";

  private SnoozeText() {}

  /** Who snoozed the reminders, while that holds and makes a difference. */
  static Optional<Row> row(InterfaceRequest request, AccountView view, Instant now) {
    return request
        .care()
        .snoozed()
        .filter(_ -> request.care().isSnoozed(now) && view.reminders().canBeSnoozed(request, now))
        .map(
            it ->
                Row.mrkdwn(
                    "Reminders",
                    "snoozed by " + Mrkdwn.mention(it.person()) + until(it, request, view)));
  }

  /**
   * They are snoozed from now on.
   *
   * @param request with that as its last event
   */
  public static String snoozed(InterfaceRequest request, AccountView view) {
    return "Reminders of %s are snoozed%s.%s"
        .formatted(
            ForeignText.escaped(request.offer().id(), 80),
            request.care().snoozed().map(it -> until(it, request, view)).orElse(""),
            // only the card of a private interface has a menu
            request.isPrivate()
                ? " To get them again, choose *%s* in the card's menu.".formatted(CardMenu.WAKING)
                : "");
  }

  /** There is none left that could be snoozed. */
  public static String noneLeft(InterfaceRequest request, AccountView view, Instant now) {
    return view.reminders()
        .lastOf(request)
        .filter(now::isBefore)
        .map(
            last ->
                "Only the last reminder is still to come, %s. It can't be snoozed."
                    .formatted(SlackDate.local(last)))
        .orElse(NONE_LEFT);
  }

  /** They come anyway. */
  public static String notSnoozed() {
    return "The reminders are not snoozed.";
  }

  /** The last one ends it, as an offer may be gone by the time that was asked for. */
  private static String until(Event.Snoozed snoozed, InterfaceRequest request, AccountView view) {
    return view.reminders()
        .lastOf(request)
        .filter(last -> !snoozed.until().isBefore(last))
        .map(last -> "; only the last one comes, " + SlackDate.local(last))
        .orElseGet(() -> " until " + SlackDate.local(snoozed.until()));
  }
}
