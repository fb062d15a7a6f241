package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.confirmFailed;
import static io.directlinkbot.request.Examples.offered;
import static io.directlinkbot.request.Examples.request;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.ListedInterfaces;
import io.directlinkbot.request.preflight.Preflight;
import io.directlinkbot.request.preflight.Proposal;
import io.directlinkbot.request.preflight.Proposed;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.ReplacedRequest;
import io.directlinkbot.slack.view.card.RequestCard;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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
    cards.put(
        "card-waiting-counterparty", card(AccountViews.with(AccountViews.COUNTERPARTY), SOME));
    cards.put(
        "card-waiting-preselected-gateway",
        card(
            AccountViews.with(AccountViews.COUNTERPARTY),
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
    List<Message> simpler =
        AllForms.of(cards.get("card-waiting-preselected-gateway"), Texts.in(Language.ENGLISH));
    cards.put("card-waiting-without-rich-text", simpler.get(1));
    cards.put("card-waiting-simpler-form", simpler.get(2));
    cards.putAll(deadlines());
    cards.putAll(cautions());
    cards.putAll(findings());
    cards.putAll(otherKinds());
    cards.putAll(french());
    Event taken = new Event.TakenUp(NOW, Examples.ALICE);
    cards.put("card-waiting-taken", card(request(taken)));
    cards.put("card-waiting-replaces", replacing(Optional.of("https://w.example/archives/C1/p1")));
    cards.put("card-waiting-replaces-without-link", replacing(Optional.empty()));
    cards.put(
        "card-waiting-expected", card(request(new Event.Expected(NOW, Examples.expectation()))));
    cards.put("card-waiting-decline", card(AccountViews.declining(), SOME));
    cards.put(
        "card-waiting-decline-failed-before",
        card(
            request(Examples.declineClaimed(), Examples.declineFailed()),
            AccountViews.declining(),
            List.of()));
    return cards;
  }

  private static Map<String, Message> french() {
    AccountView french = AccountViews.with(AccountViews.COUNTERPARTY).in(Language.FRENCH);
    OfferDraft wrong = Proposed.peers("172.16.0.6/30", "172.16.0.9/30").vlan(200);
    Map<String, Message> cards = new LinkedHashMap<>();
    cards.put("fr-card-waiting", card(AccountViews.outscale().in(Language.FRENCH), SOME));
    cards.put("fr-card-waiting-counterparty", card(french, SOME));
    cards.put("fr-card-waiting-no-gateway", card(french, new GatewayChoice.None()));
    cards.put("fr-card-waiting-warnings", card(request(offered(wrong.build())), french, List.of()));
    cards.put(
        "fr-card-waiting-decline-failed-before",
        card(
            request(Examples.declineClaimed(), Examples.declineFailed()),
            AccountViews.declining().in(Language.FRENCH),
            List.of()));
    return cards;
  }

  private static Map<String, Message> deadlines() {
    Map<String, Message> cards = new LinkedHashMap<>();
    cards.put("card-waiting-deadline-window", card(offeredAfter(NOW.minus(Duration.ofHours(3)))));
    cards.put("card-waiting-deadline-narrow", card(offeredAfter(NOW.minusSeconds(60))));
    cards.put(
        "card-waiting-deadline-first-look",
        card(request(new Event.Offered(NOW, Examples.waiting(), Optional.empty(), true))));
    cards.put("card-waiting-deadline-passed", cardAt(request(), NOW.plus(Duration.ofDays(8))));
    cards.put(
        "card-waiting-deadline-within-the-window",
        cardAt(
            request(
                new Event.Offered(
                    NOW, Examples.waiting(), Optional.of(NOW.minus(Duration.ofHours(6))), true)),
            NOW.plus(Duration.ofDays(7)).minusSeconds(60)));
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
    cards.put(
        "card-waiting-accept-in-doubt",
        card(request(Examples.claimed(), Examples.claimed(), confirmFailed())));
    return cards;
  }

  /** Nobody else's interfaces are there, and what could be said against the offer is. */
  private static Map<String, Message> findings() {
    OfferDraft twice = new OfferDraft().id("dxvif-2").state("available");
    OfferDraft wrong = Proposed.peers("172.16.0.6/30", "172.16.0.9/30").vlan(200).asn(64500);
    Map<String, Message> cards = new LinkedHashMap<>();
    cards.put(
        "card-waiting-all-checks-passed",
        card(
            request(offered(Proposed.peers("172.16.0.5/30", "172.16.0.6/30").build())),
            AccountViews.with(AccountViews.COUNTERPARTY),
            List.of()));
    cards.put(
        "card-waiting-warnings",
        card(
            request(offered(wrong.build())),
            AccountViews.with(AccountViews.COUNTERPARTY),
            List.of(twice.vlan(200).build())));
    cards.put(
        "card-waiting-unknown-counterparty",
        card(
            request(offered(new OfferDraft().connection("dxcon-2").build())),
            AccountViews.with(AccountViews.COUNTERPARTY),
            List.of()));
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
        "card-waiting-being-deleted",
        card(
            request(Examples.approved(), Examples.seen("deleting", Optional.empty())),
            AccountViews.with(AccountViews.COUNTERPARTY),
            List.of()));
    cards.put("card-waiting-aws-second-peer", aws(new OfferDraft().peer(65010)));
    cards.put(
        "card-waiting-unknown-state", card(request(Examples.seen("approving", Optional.empty()))));
    return cards;
  }

  private static Message cardAt(InterfaceRequest request, Instant now) {
    AccountView view = AccountViews.outscale();
    return RequestCard.of(request, view, SOME, findings(request, view), now);
  }

  private static Message replacing(Optional<String> link) {
    InterfaceRequest old = request(Examples.vanished(Ending.EXPIRED));
    AccountView view = AccountViews.outscale();
    return RequestCard.of(
        request(offered(Examples.named("dxvif-9"))),
        view,
        SOME,
        List.of(),
        List.of(new ReplacedRequest(old, link).row(view)),
        SOON);
  }

  private static Message card(AccountView view, GatewayChoice choice) {
    return RequestCard.of(request(), view, choice, findings(request(), view), SOON);
  }

  private static Message card(InterfaceRequest request) {
    AccountView view = AccountViews.outscale();
    return RequestCard.of(request, view, SOME, findings(request, view), SOON);
  }

  private static Message card(
      InterfaceRequest request, AccountView view, List<HostedInterface> others) {
    return RequestCard.of(request, view, SOME, findings(request, view, others), SOON);
  }

  static List<Finding> findings(InterfaceRequest request, AccountView view) {
    return findings(request, view, List.of());
  }

  private static List<Finding> findings(
      InterfaceRequest request, AccountView view, List<HostedInterface> others) {
    return Preflight.of(
        new Proposal(
            request,
            Optional.empty(),
            Optional.of(new ListedInterfaces(others)),
            view.lookUpCounterparty(request.offer().connection())));
  }

  private static Message aws(OfferDraft offer) {
    InterfaceRequest request = request(offered(offer.build()));
    AccountView view = AccountViews.aws();
    return RequestCard.of(request, view, SOME, findings(request, view), SOON);
  }

  private static InterfaceRequest offeredAfter(Instant lastAbsent) {
    return request(new Event.Offered(NOW, Examples.waiting(), Optional.of(lastAbsent), true));
  }
}
