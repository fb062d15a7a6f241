package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.NOW;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.ListedInterfaces;
import io.directlinkbot.request.preflight.Preflight;
import io.directlinkbot.request.preflight.Proposal;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.dialog.AcceptPreview;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Requests, gateways and counterparties in which every text is a nasty one. */
final class ForeignRequests {
  private static final List<String> STATES =
      List.of("confirming", "pending", "available", "down", "deleting", "expired", "deleted");

  private final RandomGenerator random;
  private final NastyText text;

  ForeignRequests(RandomGenerator random) {
    this.random = random;
    this.text = new NastyText(random);
  }

  Event.Offered offered() {
    Optional<Instant> lastAbsent =
        random.nextBoolean() ? Optional.of(NOW.minusSeconds(60)) : Optional.empty();
    return new Event.Offered(NOW, offer(), lastAbsent, random.nextBoolean());
  }

  /** One whose id, too, may be anything. */
  Event.Offered offeredWithAnyId() {
    return random.nextInt(4) == 0
        ? new Event.Offered(
            NOW, draft().id(text.next()).build(), Optional.empty(), random.nextBoolean())
        : offered();
  }

  /** The id of a gateway as a click may bring it. */
  Optional<String> gatewayId() {
    return random.nextBoolean() ? Optional.of("vgw-87654321") : text.maybe();
  }

  Event event() {
    Instant at = NOW.plusSeconds(random.nextInt(1_000_000));
    return switch (random.nextInt(14)) {
      case 0 -> new Event.Claimed(at, new Claim(Examples.ALICE, gateway(), text.next()));
      case 1 -> new Event.Confirmed(at, state());
      case 2 -> new Event.ConfirmFailed(at, Reason.quoted(text.next()));
      case 3 -> new Event.StateSeen(at, state(), text.maybe());
      case 4 -> new Event.Vanished(at, text.any(List.of(Ending.values())));
      case 5 -> new Event.TakenUp(NOW.plusSeconds(499_000), Examples.ALICE);
      case 7 -> new Event.DeclineClaimed(at, new Decline(Examples.ALICE, text.next()));
      case 8 -> new Event.Declined(at, state());
      case 9 -> new Event.DeclineFailed(at, Reason.quoted(text.next()));
      case 10 -> new Event.Reminded(at, Duration.ofDays(1), random.nextBoolean());
      case 11 -> new Event.Snoozed(at, Examples.ALICE, NOW.plusSeconds(2_000_000));
      case 12 -> new Event.OwnershipChecked(at, random.nextBoolean());
      case 6 -> new Event.PutBack(at, Examples.ALICE);
      default -> new Event.Refused(at, Examples.ALICE, Reason.quoted(text.next()));
    };
  }

  Gateway gateway() {
    Net net = new Net("vpc-12345678", text.maybe(), text.maybe().map(List::of));
    return new Gateway(
        "vgw-87654321",
        text.maybe(),
        "available",
        random.nextBoolean() ? Optional.of(net) : Optional.empty());
  }

  GatewayChoice choice() {
    return switch (random.nextInt(4)) {
      case 0 -> new GatewayChoice.NotRead();
      case 1 -> new GatewayChoice.None();
      case 2 -> new GatewayChoice.Some(random.nextInt(1, 5_000), Optional.empty());
      default -> new GatewayChoice.Some(3, Optional.of(gateway()));
    };
  }

  AccountView account(HostedInterface offer) {
    Counterparty counterparty =
        new Counterparty(
            offer.connection(),
            text.next(),
            text.maybe(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return switch (random.nextInt(4)) {
      case 0 -> AccountViews.aws();
      case 1 -> AccountViews.withId("210987654321");
      case 2 -> AccountViews.withoutApprovers();
      default -> AccountViews.with(counterparty);
    };
  }

  /** What pre-flight says, beside interfaces of which every text is a nasty one too. */
  List<Finding> findings(InterfaceRequest request, AccountView account) {
    return findings(request, account, Optional.empty());
  }

  AcceptPreview acceptance(InterfaceRequest request, Optional<Gateway> chosen) {
    AccountView account = account(request.offer());
    return new AcceptPreview(
        request,
        account,
        chosen,
        choice(),
        findings(request, account, chosen),
        text.any(List.of(AcceptPreview.Reading.values())),
        random.nextBoolean() ? "" : "change 4711");
  }

  private List<Finding> findings(
      InterfaceRequest request, AccountView account, Optional<Gateway> chosen) {
    List<HostedInterface> others =
        List.of(
            request.offer(),
            new OfferDraft()
                .id(text.next())
                .state("available")
                .connection(request.offer().connection())
                .build());
    return Preflight.of(
        new Proposal(
            request,
            chosen,
            Optional.of(new ListedInterfaces(others)),
            account.lookUpCounterparty(request.offer().connection())));
  }

  private HostedInterface offer() {
    OfferDraft draft = draft();
    return (random.nextBoolean() ? draft.amazonSideAsn(4_294_967_295L) : draft).build();
  }

  private OfferDraft draft() {
    return new OfferDraft()
        .name(text.next())
        .type(random.nextInt(4) == 0 ? text.next() : "private")
        .state(random.nextInt(4) == 0 ? text.next() : "confirming")
        .connection(text.next())
        .location(text.next())
        .owner(text.next())
        .addresses(text.maybe(), text.maybe());
  }

  private State state() {
    return new State(random.nextInt(3) == 0 ? text.next() : text.any(STATES));
  }
}
