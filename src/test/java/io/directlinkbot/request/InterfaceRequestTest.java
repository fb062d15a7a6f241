package io.directlinkbot.request;

import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.ID;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.claim;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmFailed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.declineClaimed;
import static io.directlinkbot.request.Examples.offered;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.seen;
import static io.directlinkbot.request.Examples.vanished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Phase.Accepted;
import io.directlinkbot.request.Phase.AcceptedBySomebody;
import io.directlinkbot.request.Phase.AcceptedOutside;
import io.directlinkbot.request.Phase.Closed;
import io.directlinkbot.request.Phase.Confirming;
import io.directlinkbot.request.Phase.FailedAccept;
import io.directlinkbot.request.Phase.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class InterfaceRequestTest {
  private static final String OTHER = "vgw-11111111";
  private static final Optional<String> NONE = Optional.empty();
  private static final Optional<String> OURS = Optional.of(GATEWAY.id());
  private static final Optional<String> THEIRS = Optional.of(OTHER);
  private static final Instant SEEN = NOW.plusSeconds(3_600);
  private static final Phase WAITING = new Waiting(Optional.empty());
  private static final Phase CONFIRMING = new Confirming(claim(), claimed().at());
  private static final Phase DECLINING =
      new Phase.Declining(Examples.decline(), declineClaimed().at());
  private static final Phase ACCEPTED = new Accepted(claim(), confirmed().at());
  private static final Phase SEEN_ACCEPTED = new Accepted(claim(), SEEN);
  private static final Phase OUTSIDE = new AcceptedOutside(SEEN);
  private static final Event LEFT_OPEN = new Event.AcceptLeftOpen(SEEN);
  private static final Phase SOMEBODY = new AcceptedBySomebody(claim(), SEEN);
  private static final Phase TRIED_HERE = new AcceptedOutside(SEEN, Optional.of(claim()));
  private static final Phase CORRECTED =
      new AcceptedOutside(confirmed().at(), Optional.of(claim()));
  private static final Phase FAILED =
      new Waiting(
          Optional.of(new FailedAccept(claim(), confirmFailed().at(), confirmFailed().reason())));

  @ParameterizedTest
  @MethodSource("histories")
  void isTheFoldOfItsEvents(History history) {
    InterfaceRequest request = request(history.events().toArray(Event[]::new));
    assertThat(request.phase()).isEqualTo(history.phase());
    assertThat(request.state().name()).isEqualTo(history.state());
    assertThat(request.gateway()).isEqualTo(history.gateway());
    assertThat(request.number()).isEqualTo(history.events().size() + 1);
    assertThat(request.offer()).isEqualTo(Examples.waiting());
  }

  static Stream<History> histories() {
    Event refused = new Event.Refused(NOW, Examples.ALICE, Reason.quoted("not an approver"));
    return Stream.of(
        history(WAITING, "confirming", NONE),
        history(WAITING, "confirming", NONE, refused),
        history(WAITING, "confirming", NONE, offered()),
        history(WAITING, "approving", NONE, seen("approving", NONE)),
        history(CONFIRMING, "confirming", NONE, claimed()),
        history(CONFIRMING, "confirming", NONE, claimed(), refused),
        history(CONFIRMING, "verifying", NONE, claimed(), seen("verifying", NONE)),
        history(ACCEPTED, "pending", OURS, claimed(), confirmed()),
        history(ACCEPTED, "pending", OURS, claimed(), confirmed(), confirmFailed()),
        history(ACCEPTED, "pending", OURS, claimed(), confirmed(), claimed()),
        history(ACCEPTED, "down", OURS, claimed(), confirmed(), seen("down", OURS)),
        history(ACCEPTED, "available", OURS, claimed(), confirmed(), seen("available", OURS)),
        history(ACCEPTED, "deleting", OURS, claimed(), confirmed(), seen("deleting", OURS)),
        history(FAILED, "confirming", NONE, claimed(), confirmFailed()),
        history(ACCEPTED, "pending", OURS, claimed(), confirmFailed(), claimed(), confirmed()),
        history(CONFIRMING, "pending", NONE, claimed(), seen("pending", NONE)),
        history(CONFIRMING, "available", NONE, claimed(), seen("available", NONE)),
        history(SOMEBODY, "pending", NONE, claimed(), seen("pending", NONE), LEFT_OPEN),
        history(
            SOMEBODY,
            "available",
            NONE,
            claimed(),
            seen("pending", NONE),
            LEFT_OPEN,
            seen("available", NONE)),
        history(
            SEEN_ACCEPTED,
            "available",
            OURS,
            claimed(),
            seen("pending", NONE),
            LEFT_OPEN,
            seen("available", OURS)),
        history(
            TRIED_HERE,
            "available",
            THEIRS,
            claimed(),
            seen("pending", NONE),
            LEFT_OPEN,
            seen("available", THEIRS)),
        history(
            new Closed(
                Ending.DELETED,
                SEEN,
                Optional.of(claim()),
                Optional.empty(),
                Optional.of(SEEN),
                false,
                Optional.empty()),
            "deleted",
            NONE,
            claimed(),
            seen("pending", NONE),
            LEFT_OPEN,
            seen("deleted", NONE)),
        history(CORRECTED, "pending", THEIRS, claimed(), confirmed(), seen("pending", THEIRS)),
        history(
            ACCEPTED,
            "pending",
            OURS,
            claimed(),
            confirmed(),
            seen("pending", THEIRS),
            seen("pending", OURS)),
        history(ACCEPTED, "pending", NONE, claimed(), confirmed(), seen("pending", NONE)),
        history(WAITING, "confirming", NONE, LEFT_OPEN),
        history(CONFIRMING, "confirming", NONE, claimed(), answered("confirming")),
        history(CONFIRMING, "approving", NONE, claimed(), answered("approving")),
        history(CONFIRMING, "unknown", NONE, claimed(), answered("unknown")),
        history(
            new Closed(
                Ending.REJECTED,
                confirmed().at(),
                Optional.of(claim()),
                Optional.empty(),
                Optional.empty()),
            "rejected",
            NONE,
            claimed(),
            answered("rejected")),
        history(SEEN_ACCEPTED, "available", OURS, claimed(), seen("available", OURS)),
        history(SEEN_ACCEPTED, "confirming", OURS, claimed(), seen("confirming", OURS)),
        history(TRIED_HERE, "available", THEIRS, claimed(), seen("available", THEIRS)),
        history(OUTSIDE, "pending", OURS, claimed(), confirmFailed(), seen("pending", OURS)),
        history(
            SEEN_ACCEPTED,
            "pending",
            OURS,
            claimed(),
            confirmed(),
            seen("confirming", NONE),
            seen("pending", OURS)),
        history(DECLINING, "testing", NONE, declineClaimed(), seen("testing", NONE)),
        history(OUTSIDE, "pending", NONE, seen("pending", NONE)),
        history(OUTSIDE, "testing", OURS, seen("testing", OURS)),
        history(OUTSIDE, "odd", THEIRS, seen("odd", THEIRS)),
        history(OUTSIDE, "pending", THEIRS, seen("pending", THEIRS), claimed(), confirmed()),
        history(closed(Ending.EXPIRED, SEEN), "expired", NONE, seen("expired", NONE)),
        history(closed(Ending.REJECTED, SEEN), "rejected", NONE, seen("rejected", NONE)),
        history(closed(Ending.DELETED, SEEN), "deleted", NONE, seen("deleted", NONE)),
        history(gone(Ending.WITHDRAWN), "confirming", NONE, vanished(Ending.WITHDRAWN)),
        history(gone(Ending.EXPIRED), "confirming", NONE, vanished(Ending.EXPIRED), claimed()),
        history(
            new Closed(
                Ending.EXPIRED,
                vanished(Ending.EXPIRED).at(),
                Optional.of(claim()),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of(CONFIRMING)),
            "confirming",
            NONE,
            claimed(),
            vanished(Ending.EXPIRED)),
        history(
            new Closed(
                Ending.DELETED,
                SEEN,
                Optional.of(claim()),
                Optional.empty(),
                Optional.of(confirmed().at())),
            "deleted",
            OURS,
            claimed(),
            confirmed(),
            seen("deleted", OURS),
            vanished(Ending.DELETED)));
  }

  @Test
  void whoTriesAgainIsTheOneWhoAccepts() {
    Claim again = new Claim(new Person("T0SANDBOX", "U0BOB"), GATEWAY, "");
    InterfaceRequest request =
        request(claimed(), confirmFailed(), new Event.Claimed(SEEN, again), confirmed());
    assertThat(request.claim()).contains(again);
  }

  @Test
  void canStillPassItsDeadlineUntilItIsAccepted() {
    assertThat(request().isUndecided()).isTrue();
    assertThat(request(claimed()).isUndecided()).isTrue();
    assertThat(request(claimed(), confirmed()).isUndecided()).isFalse();
    assertThat(request(seen("pending", NONE)).isUndecided()).isFalse();
    assertThat(request(vanished(Ending.EXPIRED)).isUndecided()).isFalse();
  }

  @Test
  void onlyAPrivateInterfaceIsAcceptedHere() {
    assertThat(request().isPrivate()).isTrue();
    assertThat(request(offered(new OfferDraft().type("transit").build())).isPrivate()).isFalse();
    assertThat(request(offered(new OfferDraft().type("Private").build())).isPrivate()).isFalse();
  }

  @Test
  void startsWithAnOffer() {
    assertThatThrownBy(() -> InterfaceRequest.of(ID, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("prod/dxvif-56781234/1");
    assertThatThrownBy(() -> InterfaceRequest.of(ID, List.of(claimed(), offered())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Event answered(String state) {
    return new Event.Confirmed(confirmed().at(), new State(state));
  }

  private static Closed closed(Ending ending, Instant at) {
    return new Closed(ending, at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Closed gone(Ending ending) {
    return new Closed(
        ending,
        vanished(ending).at(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.of(WAITING));
  }

  private static History history(
      Phase phase, String state, Optional<String> gateway, Event... events) {
    return new History(List.of(events), phase, state, gateway);
  }

  /** What follows the offer, and what the request then is. */
  record History(List<Event> events, Phase phase, String state, Optional<String> gateway) {}
}
