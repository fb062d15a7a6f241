package io.directlinkbot.request;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.State;
import java.time.Instant;
import java.util.Optional;

/** The documented example, as values for tests. */
public final class Examples {
  public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  public static final RequestId ID = new RequestId("prod", "dxvif-56781234", 1);
  public static final Person ALICE = new Person("T0SANDBOX", "U0ALICE");
  public static final Gateway GATEWAY =
      new Gateway(
          "vgw-87654321",
          Optional.of("prod-gateway"),
          "available",
          Optional.of(new Net("vpc-12345678", Optional.of("prod-net"))));

  private Examples() {}

  public static HostedInterface waiting() {
    return named("dxvif-56781234");
  }

  /** The same offer under another id. */
  public static HostedInterface named(String id) {
    return offer(id, "private");
  }

  /** The same offer of another type. */
  public static HostedInterface typed(String type) {
    return offer("dxvif-" + type, type);
  }

  private static HostedInterface offer(String id, String type) {
    return new HostedInterface(
        id,
        "hosted-one",
        type,
        State.CONFIRMING,
        "dxcon-12345678",
        "PAR1",
        "123456789012",
        101,
        65000,
        Optional.empty(),
        Optional.of("172.16.0.4/30"),
        Optional.of("172.16.0.5/30"),
        Optional.empty());
  }

  public static HostedInterface in(String state, Optional<String> gateway) {
    HostedInterface offer = waiting();
    return new HostedInterface(
        offer.id(),
        offer.name(),
        offer.type(),
        new State(state),
        offer.connection(),
        offer.location(),
        offer.ownerAccount(),
        offer.vlan(),
        offer.asn(),
        offer.amazonSideAsn(),
        offer.amazonAddress(),
        offer.customerAddress(),
        gateway);
  }

  public static Event.Offered offered() {
    return new Event.Offered(NOW, waiting(), Optional.of(NOW.minusSeconds(60)), true);
  }

  public static Claim claim() {
    return new Claim(ALICE, GATEWAY, "change 4711");
  }
}
