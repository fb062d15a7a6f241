package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.OfferDraft;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An offer that nothing can be said against, to be changed for a test. */
public final class Proposed {
  public static final CounterpartyLookup.Known COUNTERPARTY =
      new CounterpartyLookup.Known(
          "Carrier A", List.of(101, 102), List.of(65000L), Optional.of("vgw-87654321"));
  public static final Gateway GATEWAY = in(List.of("10.0.0.0/16"));

  private OfferDraft offer = peers("172.16.0.5/30", "172.16.0.6/30");
  private Event[] events = {};
  private Optional<Gateway> gateway = Optional.of(GATEWAY);
  private Optional<List<HostedInterface>> interfaces = Optional.of(List.of());
  private CounterpartyLookup counterparty = COUNTERPARTY;

  private Proposed() {}

  public static Proposed of(OfferDraft offer) {
    Proposed proposed = new Proposed();
    proposed.offer = offer;
    return proposed;
  }

  public static Proposed offer() {
    return new Proposed();
  }

  public static OfferDraft peers(String cloud, String customer) {
    return new OfferDraft().addresses(Optional.of(cloud), Optional.of(customer));
  }

  /** The gateway with a Net of these ranges. */
  public static Gateway in(List<String> ranges) {
    return new Gateway(
        "vgw-87654321",
        Optional.of("prod-gateway"),
        "available",
        Optional.of(new Net("vpc-12345678", Optional.of("prod-net"), Optional.of(ranges))));
  }

  public Proposed after(Event... all) {
    events = all.clone();
    return this;
  }

  public Proposed withoutGateway() {
    gateway = Optional.empty();
    return this;
  }

  public Proposed with(Gateway chosen) {
    gateway = Optional.of(chosen);
    return this;
  }

  /** The account's other interfaces. */
  public Proposed beside(OfferDraft... others) {
    interfaces = Optional.of(Arrays.stream(others).map(OfferDraft::build).toList());
    return this;
  }

  public Proposed besideUnread() {
    interfaces = Optional.empty();
    return this;
  }

  public Proposed from(CounterpartyLookup lookup) {
    counterparty = lookup;
    return this;
  }

  public Proposal build() {
    return new Proposal(
        Examples.request(Examples.offered(offer.build()), events),
        gateway,
        interfaces.map(ListedInterfaces::new),
        counterparty);
  }
}
