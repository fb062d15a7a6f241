package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.ALICE;
import static io.directlinkbot.request.Examples.BOB;
import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.declineClaimed;
import static io.directlinkbot.request.Examples.declined;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.seen;
import static io.directlinkbot.request.Examples.vanished;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.thread.EventReply;
import io.directlinkbot.slack.view.thread.OfferedAgainReply;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replies in a card's thread, by the names of their golden files. */
final class ReplyExamples {
  private static final Optional<String> ATTACHED = Optional.of(GATEWAY.id());

  private final Language language;

  private ReplyExamples(Language language) {
    this.language = language;
  }

  static Map<String, Message> all(Language language) {
    return new ReplyExamples(language).all();
  }

  private Map<String, Message> all() {
    Event wordless = new Event.Claimed(NOW.plusSeconds(600), new Claim(ALICE, GATEWAY, ""));
    Claim warned =
        new Claim(
            ALICE,
            GATEWAY,
            "change 4711",
            Optional.of(
                List.of(Reason.of("finding.vlan-not-agreed", "200", "Carrier A", "101, 102"))));
    InterfaceRequest accepted = request(claimed(), confirmed());
    InterfaceRequest available = accepted.apply(seen("available", ATTACHED));
    Map<String, Message> replies = new LinkedHashMap<>();
    replies.put("accepted", reply(request(claimed()), confirmed()));
    replies.put(
        "accepted-simpler-form",
        AllForms.of(reply(request(claimed()), confirmed()), Texts.in(language)).get(1));
    replies.put("accepted-without-note", reply(request(wordless), confirmed()));
    replies.put(
        "accepted-with-a-warning",
        reply(request(new Event.Claimed(NOW.plusSeconds(600), warned)), confirmed()));
    replies.put("accepted-outside", reply(request(), seen("pending", ATTACHED)));
    replies.put(
        "accepted-outside-gateway-unknown", reply(request(), seen("pending", Optional.empty())));
    InterfaceRequest doubtful = request(claimed(), seen("pending", Optional.empty()));
    replies.put("accepted-in-doubt", reply(request(claimed()), seen("pending", Optional.empty())));
    replies.put("accepted-by-somebody", reply(doubtful, new Event.AcceptLeftOpen(NOW)));
    replies.put("corrected", reply(accepted, seen("available", Optional.of("vgw-11111111"))));
    replies.put("available", reply(accepted, seen("available", ATTACHED)));
    replies.put("down", reply(accepted, seen("down", ATTACHED)));
    replies.put("down-after-available", reply(available, seen("down", ATTACHED)));
    replies.put(
        "available-again",
        reply(available.apply(seen("down", ATTACHED)), seen("available", ATTACHED)));
    replies.put("still-pending", reply(accepted, stillPending()));
    replies.put(
        "still-pending-of-a-counterparty",
        reply(accepted, stillPending(), AccountViews.with(AccountViews.COUNTERPARTY)));
    replies.put(
        "still-down",
        reply(accepted.apply(seen("down", ATTACHED)), stillPending(), AccountViews.aws()));
    replies.put("testing", reply(available, seen("testing", ATTACHED)));
    replies.put("deleting", reply(available, seen("deleting", ATTACHED)));
    replies.put("being-deleted", reply(request(), seen("deleting", Optional.empty())));
    replies.put("unknown-state", reply(available, seen("hibernating", ATTACHED)));
    replies.put(
        "unknown-state-while-waiting", reply(request(), seen("approving", Optional.empty())));
    replies.put(
        "waiting-again",
        reply(request(seen("approving", Optional.empty())), seen("confirming", Optional.empty())));
    replies.put("own-offer", reply(request(), new Event.OwnershipChecked(NOW, true)));
    replies.put("offered-to-us", reply(request(), new Event.OwnershipChecked(NOW, false)));
    replies.put("expired", reply(request(), vanished(Ending.EXPIRED)));
    replies.put(
        "expired-of-a-counterparty",
        reply(request(), vanished(Ending.EXPIRED), AccountViews.with(AccountViews.COUNTERPARTY)));
    replies.put("expired-by-the-cloud", reply(request(), seen("expired", Optional.empty())));
    InterfaceRequest expected = request(new Event.Expected(NOW, Examples.expectation()));
    replies.put("withdrawn-though-expected", reply(expected, vanished(Ending.WITHDRAWN)));
    replies.put("withdrawn", reply(request(), vanished(Ending.WITHDRAWN)));
    replies.put("rejected", reply(request(), seen("rejected", Optional.empty())));
    replies.put("declined", reply(request(declineClaimed()), declined("rejected")));
    replies.put("declined-deleting", reply(request(declineClaimed()), declined("deleting")));
    replies.put(
        "declined-gone",
        reply(request(declineClaimed(), declined("deleting")), vanished(Ending.DELETED)));
    replies.put(
        "accepted-outside-while-declining",
        reply(request(declineClaimed()), seen("available", ATTACHED)));
    replies.put(
        "offered-again",
        OfferedAgainReply.of(
            Texts.in(language),
            request(vanished(Ending.EXPIRED)),
            request(Examples.offered(Examples.named("dxvif-9"))),
            "https://w.example/archives/C1/p1"));
    replies.put("returned", reply(request(vanished(Ending.WITHDRAWN)), returned("confirming")));
    replies.put(
        "returned-though-expired",
        reply(request(vanished(Ending.EXPIRED)), returned("confirming")));
    replies.put(
        "returned-without-its-approval",
        reply(request(Examples.approved(), vanished(Ending.WITHDRAWN)), returned("confirming")));
    replies.put(
        "returned-accepted",
        reply(accepted.apply(vanished(Ending.DELETED)), returned("available")));
    replies.put(
        "returned-accepted-outside",
        reply(request(vanished(Ending.WITHDRAWN)), returned("available")));
    replies.put("accept-undone", reply(accepted, seen("confirming", Optional.empty())));
    replies.put("deleted", reply(available, seen("deleted", ATTACHED)));
    replies.putAll(snoozes());
    Map<String, Message> named = new LinkedHashMap<>();
    replies.forEach((name, message) -> named.put("reply-" + name, message));
    return named;
  }

  private Map<String, Message> snoozes() {
    Event.Snoozed snooze = snoozed(NOW.plusSeconds(600));
    Map<String, Message> replies = new LinkedHashMap<>();
    replies.put("snoozed", reply(request(), snooze));
    replies.put("snoozed-but-last", reply(request(), snoozed(NOW.plus(Duration.ofDays(6)))));
    Instant end = snooze.until();
    replies.put("snooze-ended", reply(request(snooze), new Event.SnoozeEnded(end, BOB)));
    replies.put(
        "snooze-over", reply(request(snooze), new Event.SnoozeEnded(end, Optional.empty())));
    return replies;
  }

  private static Event.Snoozed snoozed(Instant at) {
    return new Event.Snoozed(at, ALICE, at.plus(Duration.ofDays(1)));
  }

  private static Event returned(String state) {
    Event gone = vanished(Ending.WITHDRAWN);
    return new Event.Returned(
        gone.at().plus(Duration.ofHours(5)),
        gone.at(),
        new State(state),
        state.equals("confirming") ? Optional.empty() : ATTACHED);
  }

  private static Event stillPending() {
    return new Event.StillPending(Examples.confirmed().at().plus(Duration.ofMinutes(40)));
  }

  private Message reply(InterfaceRequest before, Event event) {
    return reply(before, event, AccountViews.outscale());
  }

  private Message reply(InterfaceRequest before, Event event, AccountView view) {
    return EventReply.of(before, event, view.in(language)).orElseThrow().message();
  }
}
