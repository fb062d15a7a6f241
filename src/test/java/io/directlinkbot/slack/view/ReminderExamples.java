package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.BOB;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.offered;
import static io.directlinkbot.request.Examples.request;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.ReminderBasis;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.RequestCard;
import io.directlinkbot.slack.view.thread.EventReply;
import io.directlinkbot.slack.view.thread.ReminderReply;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reminders, and what else people see of them, by the names of their golden files. */
final class ReminderExamples {
  private static final Event.Reminded FIRST =
      new Event.Reminded(NOW.plus(Duration.ofDays(4)), Duration.ofDays(3), false);
  private static final Event.Reminded LAST =
      new Event.Reminded(NOW.plus(Duration.ofHours(167)), Duration.ofHours(1), true);
  private static final Event.Reminded BEFORE_LAST =
      new Event.Reminded(NOW.plus(Duration.ofHours(163)), Duration.ofHours(4), false);
  private static final Event.Reminded URGENT =
      new Event.Reminded(
          NOW.plus(Duration.ofDays(3)),
          Duration.ofDays(3),
          false,
          Optional.of(new ReminderBasis(false, true)));
  private static final Instant DAY_SIX = NOW.plus(Duration.ofDays(6));
  private static final String LINK =
      "https://sandbox.slack.com/archives/C0123456789/p1700000000000100";

  private final Language language;

  private ReminderExamples(Language language) {
    this.language = language;
  }

  static Map<String, Message> all(Language language) {
    return new ReminderExamples(language).all();
  }

  private Map<String, Message> all() {
    InterfaceRequest firstLook = seenFirst(Optional.empty());
    InterfaceRequest afterGap = seenFirst(Optional.of(NOW.minus(Duration.ofHours(6))));
    AccountView group = AccountViews.escalating("S0ONCALL").in(language);
    AccountView channel = AccountViews.escalating("C0ONCALL").in(language);
    Map<String, Message> all = new LinkedHashMap<>();
    all.put("reminder", reminder(request(), FIRST, AccountViews.outscale()));
    all.put("reminder-simpler-form", AllForms.of(all.get("reminder"), Texts.in(language)).get(1));
    all.put("reminder-last", reminder(request(), LAST, AccountViews.outscale()));
    all.put("reminder-before-the-last", reminder(request(), BEFORE_LAST, AccountViews.outscale()));
    all.put("reminder-first-look-urgent", reminder(firstLook, URGENT, group));
    all.put(
        "reminder-first-look-elsewhere",
        ReminderReply.elsewhere(firstLook, URGENT, channel, Optional.of(LINK)));
    all.put("reminder-after-a-gap", reminder(afterGap, FIRST, AccountViews.declining()));
    all.put("reminder-first-look", reminder(firstLook, FIRST, AccountViews.outscale()));
    all.put("reminder-aws", reminder(request(), FIRST, AccountViews.aws()));
    all.put("reminder-public", reminder(publicOne(), FIRST, AccountViews.aws()));
    all.put(
        "reminder-counterparty",
        reminder(request(), FIRST, AccountViews.with(AccountViews.COUNTERPARTY)));
    all.put(
        "reminder-nobody-to-mention", reminder(request(), FIRST, AccountViews.withoutApprovers()));
    all.put("reminder-to-a-group", reminder(request(), FIRST, group));
    all.put("reminder-last-to-another-group", reminder(request(), LAST, group));
    all.put(
        "reminder-elsewhere", ReminderReply.elsewhere(request(), LAST, channel, Optional.of(LINK)));
    all.put(
        "reminder-direct",
        ReminderReply.direct(Texts.in(language), request(), LAST, channel, Optional.of(LINK)));
    all.put(
        "reminder-elsewhere-without-link",
        ReminderReply.elsewhere(request(), LAST, channel, Optional.empty()));
    return all;
  }

  /** Cards of requests whose reminders are snoozed. */
  static Map<String, Message> cards() {
    Event.Snoozed snoozed = new Event.Snoozed(NOW, BOB, NOW.plus(Duration.ofDays(1)));
    Event.Snoozed lateSnooze = new Event.Snoozed(DAY_SIX, BOB, DAY_SIX.plus(Duration.ofDays(1)));
    Map<String, Message> all = new LinkedHashMap<>();
    all.put("card-waiting-snoozed", card(request(snoozed)));
    all.put("card-waiting-snoozed-until-the-last", card(request(lateSnooze), DAY_SIX));
    all.put("card-waiting-only-the-last-left", card(request(snoozed, BEFORE_LAST), DAY_SIX));
    all.put("card-waiting-last-reminder-came", card(request(snoozed, LAST)));
    return all;
  }

  private Message reminder(InterfaceRequest request, Event.Reminded reminder, AccountView view) {
    return EventReply.of(request, reminder, view.in(language)).orElseThrow().message();
  }

  private static Message card(InterfaceRequest request) {
    return card(request, NOW.plusSeconds(60));
  }

  private static Message card(InterfaceRequest request, Instant now) {
    return RequestCard.of(
        request,
        AccountViews.outscale(),
        new GatewayChoice.Some(3, Optional.empty()),
        List.of(),
        now);
  }

  private static InterfaceRequest seenFirst(Optional<Instant> lastAbsent) {
    return request(new Event.Offered(NOW, Examples.waiting(), lastAbsent, true));
  }

  private static InterfaceRequest publicOne() {
    return request(offered(new OfferDraft().type("public").build()));
  }
}
