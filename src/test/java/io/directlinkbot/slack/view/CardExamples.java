package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.confirmFailed;
import static io.directlinkbot.request.Examples.offered;
import static io.directlinkbot.request.Examples.request;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Cards of requests that wait, by the names of their golden files. */
final class CardExamples {
  private static final GatewayChoice SOME = new GatewayChoice.Some(3, Optional.empty());
  private static final Instant SOON = NOW.plusSeconds(5);

  private CardExamples() {}

  static Map<String, Message> waiting() {
    Map<String, Message> cards = new LinkedHashMap<>();
    cards.put("card-waiting", card(AccountViews.outscale(), SOME));
    cards.put("card-waiting-counterparty", card(AccountViews.with(AccountViews.CARRIER), SOME));
    cards.put(
        "card-waiting-preselected-gateway",
        card(
            AccountViews.with(AccountViews.CARRIER),
            new GatewayChoice.Some(3, Optional.of(GATEWAY))));
    cards.put("card-waiting-no-gateway", card(AccountViews.outscale(), new GatewayChoice.None()));
    cards.put(
        "card-waiting-no-allowed-gateway",
        card(AccountViews.allowing("vgw-11111111", "vgw-22222222"), new GatewayChoice.None()));
    cards.put(
        "card-waiting-gateways-not-read",
        card(AccountViews.outscale(), new GatewayChoice.NotRead()));
    cards.put(
        "card-waiting-many-gateways",
        card(AccountViews.outscale(), new GatewayChoice.Some(1_234, Optional.empty())));
    cards.put(
        "card-waiting-simpler-form",
        SimplerForms.of(cards.get("card-waiting-preselected-gateway")).get(1));
    cards.putAll(deadlines());
    cards.putAll(cautions());
    cards.putAll(otherKinds());
    Event taken = new Event.TakenUp(NOW, Examples.ALICE);
    cards.put(
        "card-waiting-taken", RequestCard.of(request(taken), AccountViews.outscale(), SOME, SOON));
    cards.put("card-waiting-decline", card(AccountViews.declining(), SOME));
    cards.put(
        "card-waiting-decline-failed-before",
        RequestCard.of(
            request(Examples.declineClaimed(), Examples.declineFailed()),
            AccountViews.declining(),
            SOME,
            SOON));
    return cards;
  }

  private static Map<String, Message> deadlines() {
    Map<String, Message> cards = new LinkedHashMap<>();
    cards.put("card-waiting-deadline-window", card(offeredAfter(NOW.minus(Duration.ofHours(3)))));
    cards.put("card-waiting-deadline-narrow", card(offeredAfter(NOW.minusSeconds(60))));
    cards.put(
        "card-waiting-deadline-first-look",
        card(request(new Event.Offered(NOW, Examples.waiting(), Optional.empty(), true))));
    cards.put(
        "card-waiting-deadline-passed",
        RequestCard.of(request(), AccountViews.outscale(), SOME, NOW.plus(Duration.ofDays(8))));
    return cards;
  }

  private static Map<String, Message> cautions() {
    Map<String, Message> cards = new LinkedHashMap<>();
    cards.put("card-waiting-other-owner", card(AccountViews.withId("210987654321"), SOME));
    cards.put(
        "card-waiting-ownership-unchecked",
        card(
            request(
                new Event.Offered(
                    NOW, Examples.waiting(), Optional.of(NOW.minusSeconds(60)), false))));
    cards.put("card-waiting-no-approvers", card(AccountViews.withoutApprovers(), SOME));
    cards.put("card-waiting-failed-before", card(request(Examples.claimed(), confirmFailed())));
    return cards;
  }

  private static Map<String, Message> otherKinds() {
    OfferDraft both = new OfferDraft().owner("").location("EqPA2").amazonSideAsn(64512);
    Map<String, Message> cards = new LinkedHashMap<>();
    cards.put(
        "card-waiting-aws", aws(new OfferDraft().addresses(Optional.empty(), Optional.empty())));
    cards.put("card-waiting-aws-both-asns", aws(both));
    cards.put("card-waiting-public", aws(both.type("public")));
    cards.put("card-waiting-transit", aws(both.type("transit")));
    cards.put("card-waiting-other-type", aws(both.type("intergalactic")));
    cards.put(
        "card-waiting-unknown-state", card(request(Examples.seen("approving", Optional.empty()))));
    return cards;
  }

  private static Message card(AccountView view, GatewayChoice choice) {
    return RequestCard.of(request(), view, choice, SOON);
  }

  private static Message card(InterfaceRequest request) {
    return RequestCard.of(request, AccountViews.outscale(), SOME, SOON);
  }

  private static Message aws(OfferDraft offer) {
    return RequestCard.of(request(offered(offer.build())), AccountViews.aws(), SOME, SOON);
  }

  private static InterfaceRequest offeredAfter(Instant lastAbsent) {
    return request(new Event.Offered(NOW, Examples.waiting(), Optional.of(lastAbsent), true));
  }
}
