package io.directlinkbot.request;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documented example, as values for tests. */
public final class Examples {
  public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  public static final RequestId ID = new RequestId("prod", "dxvif-56781234", 1);
  public static final Person ALICE = new Person("T0SANDBOX", "U0ALICE");
  public static final Person BOB = new Person("T0SANDBOX", "U0BOB");
  public static final Gateway GATEWAY =
      new Gateway(
          "vgw-87654321",
          Optional.of("prod-gateway"),
          "available",
          Optional.of(new Net("vpc-12345678", Optional.of("prod-net"))));

  private Examples() {}

  public static HostedInterface waiting() {
    return new OfferDraft().build();
  }

  /** The same offer under another id. */
  public static HostedInterface named(String id) {
    return new OfferDraft().id(id).build();
  }

  /** The same offer of another type. */
  public static HostedInterface typed(String type) {
    return new OfferDraft().id("dxvif-" + type).type(type).build();
  }

  public static HostedInterface in(String state, Optional<String> gateway) {
    return new OfferDraft().state(state).gateway(gateway).build();
  }

  public static Event.Offered offered() {
    return offered(waiting());
  }

  public static Event.Offered offered(HostedInterface offer) {
    return new Event.Offered(NOW, offer, Optional.of(NOW.minusSeconds(60)), true);
  }

  public static Claim claim() {
    return new Claim(ALICE, GATEWAY, "change 4711");
  }

  /** Bob's accept with the same gateway, five minutes after the offer. */
  public static Event.Approved approved() {
    return new Event.Approved(NOW.plusSeconds(300), new Claim(BOB, GATEWAY, "fits the plan"));
  }

  public static Decline decline() {
    return new Decline(ALICE, "not ordered by us");
  }

  /** Declined ten minutes after the offer. */
  public static Event.DeclineClaimed declineClaimed() {
    return new Event.DeclineClaimed(NOW.plusSeconds(600), decline());
  }

  public static Event.Declined declined(String answer) {
    return new Event.Declined(NOW.plusSeconds(601), new State(answer));
  }

  public static Event.DeclineFailed declineFailed() {
    return new Event.DeclineFailed(
        NOW.plusSeconds(601), Reason.of("reason.decide.decline-off", "prod"));
  }

  /** Claimed ten minutes after the offer. */
  public static Event.Claimed claimed() {
    return new Event.Claimed(NOW.plusSeconds(600), claim());
  }

  public static Event.Confirmed confirmed() {
    return new Event.Confirmed(NOW.plusSeconds(601), State.PENDING);
  }

  public static Event.ConfirmFailed confirmFailed() {
    return new Event.ConfirmFailed(
        NOW.plusSeconds(601),
        Reason.of(
            "reason.cloud.refused",
            "directconnect:ConfirmPrivateVirtualInterface",
            Reason.of("reason.cloud.http-code", "400", "DirectConnectClientException"),
            "vgw-87654321 is detaching. Choose another one."));
  }

  /** Seen an hour after the offer. */
  public static Event.StateSeen seen(String state, Optional<String> gateway) {
    return new Event.StateSeen(NOW.plusSeconds(3_600), new State(state), gateway);
  }

  /** Seen seven days after the offer. */
  public static Event.Vanished vanished(Ending ending) {
    return new Event.Vanished(NOW.plusSeconds(7 * 86_400), ending);
  }

  /** The request for the example's interface after these events that follow its offer. */
  public static InterfaceRequest request(Event... events) {
    return request(offered(), events);
  }

  public static InterfaceRequest request(Event.Offered offered, Event... events) {
    List<Event> history = new ArrayList<>(List.of(offered));
    history.addAll(List.of(events));
    return InterfaceRequest.of(ID, history);
  }

  public static Expectation expectation() {
    return new Expectation(ALICE, NOW.minusSeconds(86_400), "the second line");
  }
}
