package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.Optional;

/** Texts about snoozed reminders. */
public final class SnoozeText {
  private static final String NONE_LEFT =
      "The last reminder has come; there is none left to snooze.";

  private SnoozeText() {}

  /** Returns the row that says who snoozed the reminders, while the snooze has an effect. */
  static Optional<FactRow> row(InterfaceRequest request, AccountView view, Instant now) {
    return request
        .attention()
        .snoozed()
        .filter(
            _ -> request.attention().isSnoozed(now) && view.reminders().canBeSnoozed(request, now))
        .map(
            it ->
                FactRow.mrkdwn(
                    "Reminders",
                    "snoozed by " + Mrkdwn.mention(it.person()) + until(it, request, view)));
  }

  /**
   * Says that they are snoozed from now on.
   *
   * @param request the request after the snooze
   */
  public static String snoozed(InterfaceRequest request, AccountView view) {
    return "Reminders of %s are snoozed%s.%s"
        .formatted(
            ForeignText.escaped(request.offer().id(), 80),
            request.attention().snoozed().map(it -> until(it, request, view)).orElse(""),
            // only the card of a private interface has a menu
            request.isPrivate()
                ? " To get them again, choose *%s* in the card's menu.".formatted(CardMenu.WAKING)
                : "");
  }

  /** Says that no reminder is left to snooze. */
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

  /** Says that they were not snoozed. */
  public static String notSnoozed() {
    return "The reminders are not snoozed.";
  }

  /**
   * The last reminder ends the snooze, because the offer may have expired by the snooze's own end.
   */
  private static String until(Event.Snoozed snoozed, InterfaceRequest request, AccountView view) {
    return view.reminders()
        .lastOf(request)
        .filter(last -> !snoozed.until().isBefore(last))
        .map(last -> "; only the last one comes, " + SlackDate.local(last))
        .orElseGet(() -> " until " + SlackDate.local(snoozed.until()));
  }
}
