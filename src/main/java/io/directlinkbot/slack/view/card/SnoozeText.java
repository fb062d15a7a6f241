package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.RichText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Texts about snoozed reminders. */
public final class SnoozeText {
  private SnoozeText() {}

  /** Returns the row that says who snoozed the reminders, while the snooze has an effect. */
  static Optional<FactRow> row(
      InterfaceRequest request, AccountView view, Texts texts, Instant now) {
    return view.reminders()
        .snoozeOf(request, now)
        .map(
            it ->
                new FactRow(
                    texts.get("card.fact.reminders"),
                    RichText.of(
                        texts,
                        "card.snooze.by",
                        RichText.person(it.person()),
                        until(it, request, view, texts))));
  }

  /**
   * Says that they are snoozed from now on.
   *
   * @param request the request after the snooze
   */
  public static String snoozed(InterfaceRequest request, AccountView view, Texts texts) {
    RichText until =
        request
            .attention()
            .snoozed()
            .map(it -> until(it, request, view, texts))
            .orElseGet(() -> new RichText(List.of()));
    RichText id = RichText.foreign(request.offer().id(), 80);
    // only the card of a private interface has a menu
    return (request.isPrivate()
            ? RichText.of(
                texts, "card.snooze.snoozed-from-menu", id, until, texts.get("card.menu.wake"))
            : RichText.of(texts, "card.snooze.snoozed", id, until))
        .mrkdwn();
  }

  /** Says that no reminder is left to snooze. */
  public static String noneLeft(
      InterfaceRequest request, AccountView view, Texts texts, Instant now) {
    return view.reminders()
        .lastOf(request)
        .filter(now::isBefore)
        .map(last -> RichText.of(texts, "card.snooze.only-last", RichText.date(last, texts)))
        .orElseGet(() -> RichText.of(texts, "card.snooze.none-left"))
        .mrkdwn();
  }

  private static RichText until(
      Event.Snoozed snoozed, InterfaceRequest request, AccountView view, Texts texts) {
    return view.reminders()
        .lastWithin(snoozed, request)
        .map(last -> RichText.of(texts, "card.snooze.until-last", RichText.date(last, texts)))
        .orElseGet(
            () -> RichText.of(texts, "card.snooze.until", RichText.date(snoozed.until(), texts)));
  }
}
