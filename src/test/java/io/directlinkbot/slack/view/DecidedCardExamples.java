package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.ALICE;
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
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.RequestCard;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Cards from the decision on, by the names of their golden files. */
final class DecidedCardExamples {
  private static final Optional<String> ATTACHED = Optional.of(GATEWAY.id());

  private DecidedCardExamples() {}

  static Map<String, Message> all() {
    Event wordless = new Event.Claimed(NOW.plusSeconds(600), new Claim(ALICE, GATEWAY, ""));
    Map<String, InterfaceRequest> requests = new LinkedHashMap<>();
    requests.put("confirming", request(claimed()));
    requests.put(
        "confirming-accepted-by-somebody", request(claimed(), seen("pending", Optional.empty())));
    requests.put(
        "accepted-by-somebody",
        request(claimed(), seen("pending", Optional.empty()), new Event.AcceptLeftOpen(NOW)));
    requests.put(
        "accepted-outside-though-tried-here",
        request(claimed(), confirmed(), seen("available", Optional.of("11460968-4ac1-4fd3"))));
    requests.put(
        "deleted-after-accept-by-somebody",
        request(
            claimed(),
            seen("pending", Optional.empty()),
            new Event.AcceptLeftOpen(NOW),
            seen("deleted", Optional.empty())));
    requests.put("accepted-pending", request(claimed(), confirmed()));
    requests.put("accepted-pending-without-note", request(wordless, confirmed()));
    requests.put(
        "accepted-available", request(claimed(), confirmed(), seen("available", ATTACHED)));
    requests.put("accepted-down", request(claimed(), confirmed(), seen("down", ATTACHED)));
    requests.put(
        "accepted-down-after-available",
        request(claimed(), confirmed(), seen("available", ATTACHED), seen("down", ATTACHED)));
    requests.put("accepted-deleting", request(claimed(), confirmed(), seen("deleting", ATTACHED)));
    requests.put(
        "accepted-deleting-after-available",
        request(claimed(), confirmed(), seen("available", ATTACHED), seen("deleting", ATTACHED)));
    requests.put("accepted-outside", request(seen("available", ATTACHED)));
    requests.put("accepted-outside-gateway-unknown", request(seen("pending", Optional.empty())));
    requests.put(
        "deleted-after-accept-outside",
        request(seen("available", ATTACHED), seen("deleted", ATTACHED)));
    requests.put("expired", request(vanished(Ending.EXPIRED)));
    requests.put("expired-by-the-cloud", request(seen("expired", Optional.empty())));
    requests.put("expired-while-confirming", request(claimed(), vanished(Ending.EXPIRED)));
    requests.put("declining", request(declineClaimed()));
    requests.put("declining-deleting", request(declineClaimed(), declined("deleting")));
    requests.put("declined", request(declineClaimed(), declined("rejected")));
    requests.put("declined-gone", request(declineClaimed(), vanished(Ending.DELETED)));
    requests.put("expired-while-declining", request(declineClaimed(), vanished(Ending.EXPIRED)));
    requests.put("withdrawn", request(vanished(Ending.WITHDRAWN)));
    requests.put("own-offer", request(new Event.OwnershipChecked(NOW.plusSeconds(600), true)));
    requests.put("rejected", request(seen("rejected", Optional.empty())));
    requests.put("deleted", request(seen("deleted", Optional.empty())));
    requests.put(
        "deleted-after-accept", request(claimed(), confirmed(), seen("deleted", ATTACHED)));
    requests.put(
        "no-longer-followed",
        request(claimed(), confirmed(), seen("available", ATTACHED), followEnded()));
    Map<String, Message> cards = new LinkedHashMap<>();
    requests.forEach((name, request) -> cards.put("card-" + name, card(request)));
    cards.putAll(endings());
    List.of("accepted-pending", "accepted-outside", "declined", "expired", "confirming")
        .forEach(
            name ->
                cards.put("fr-card-" + name, french(Objects.requireNonNull(requests.get(name)))));
    return cards;
  }

  /** What is known of an end, and whom to ask, differs by the account and the polls. */
  private static Map<String, Message> endings() {
    AccountView counterparty = AccountViews.with(AccountViews.COUNTERPARTY);
    Map<String, Message> cards = new LinkedHashMap<>();
    cards.put(
        "card-accepted-outside-gateway-known",
        RequestCard.of(
            request(seen("available", ATTACHED)),
            counterparty,
            new GatewayChoice.Made(GATEWAY),
            List.of(),
            NOW.plusSeconds(3_600)));
    cards.put(
        "card-expired-within-a-window",
        card(
            request(
                new Event.Offered(
                    NOW, Examples.waiting(), Optional.of(NOW.minusSeconds(7_200)), true),
                new Event.StateSeen(
                    NOW.plus(Duration.ofDays(8)), new State("expired"), Optional.empty()))));
    cards.put(
        "card-expired-of-a-counterparty", card(request(vanished(Ending.EXPIRED)), counterparty));
    cards.put("card-expired-first-look", card(request(firstLook(), gone(Ending.EXPIRED))));
    cards.put(
        "card-expired-long-ago",
        card(
            request(new Event.Vanished(NOW.plus(Duration.ofDays(8)), Ending.EXPIRED)),
            counterparty));
    cards.put("card-withdrawn-aws", card(request(vanished(Ending.WITHDRAWN)), AccountViews.aws()));
    return cards;
  }

  private static Event.Offered firstLook() {
    return new Event.Offered(NOW, Examples.waiting(), Optional.empty(), true);
  }

  private static Event gone(Ending ending) {
    return new Event.Vanished(NOW.plusSeconds(60), ending);
  }

  private static Event followEnded() {
    return new Event.FollowEnded(NOW.plus(Duration.ofDays(31)));
  }

  private static Message card(InterfaceRequest request, AccountView view) {
    return RequestCard.of(
        request, view, new GatewayChoice.NotRead(), List.of(), NOW.plusSeconds(3_600));
  }

  private static Message french(InterfaceRequest request) {
    return card(request, AccountViews.with(AccountViews.COUNTERPARTY).in(Language.FRENCH));
  }

  private static Message card(InterfaceRequest request) {
    return card(request, AccountViews.outscale());
  }
}
