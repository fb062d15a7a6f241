package io.directlinkbot.request;

import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.seen;
import static io.directlinkbot.request.Examples.vanished;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rows of the cloud's list are news of a request. */
final class ObservationTest {
  private static final Optional<String> NONE = Optional.empty();
  private static final Optional<String> OURS = Optional.of(GATEWAY.id());
  private static final Optional<String> THEIRS = Optional.of("vgw-11111111");
  private static final Instant POLL = NOW.plusSeconds(7_200);

  private static final InterfaceRequest WAITING = request();
  private static final InterfaceRequest CONFIRMING = request(claimed());
  private static final InterfaceRequest ACCEPTED = request(claimed(), confirmed());
  private static final InterfaceRequest OUTSIDE = request(seen("pending", THEIRS));
  private static final InterfaceRequest JUST_ACCEPTED =
      request(
          new Event.Claimed(POLL.minusSeconds(62), Examples.claim()),
          new Event.Confirmed(POLL.minusSeconds(60), State.PENDING));
  private static final InterfaceRequest JUST_OUTSIDE =
      request(new Event.StateSeen(POLL.minusSeconds(60), State.PENDING, THEIRS));
  private static final InterfaceRequest JUST_UNPROVEN =
      request(new Event.StateSeen(POLL.minusSeconds(60), State.PENDING, NONE));
  private static final InterfaceRequest CLOSED = request(vanished(Ending.EXPIRED));
  private static final InterfaceRequest ODD = request(seen("approving", NONE));

  @ParameterizedTest
  @MethodSource("news")
  void isNews(Case row) {
    Optional<Event> event = observed(row);
    assertThat(event).contains(new Event.StateSeen(POLL, new State(row.state()), row.gateway()));
    InterfaceRequest after = row.request().apply(event.orElseThrow());
    assertThat(Observation.of(after, Examples.in(row.state(), row.gateway()), POLL))
        .as("the same row once more")
        .isEmpty();
  }

  static Stream<Case> news() {
    return Stream.of(
        new Case(WAITING, "pending", OURS),
        new Case(WAITING, "pending", NONE),
        new Case(WAITING, "confirming", THEIRS),
        new Case(WAITING, "approving", NONE),
        new Case(WAITING, "expired", NONE),
        new Case(WAITING, "", NONE),
        new Case(ODD, "confirming", NONE),
        new Case(CONFIRMING, "pending", NONE),
        new Case(CONFIRMING, "available", OURS),
        new Case(CONFIRMING, "available", THEIRS),
        new Case(CONFIRMING, "approving", NONE),
        new Case(CONFIRMING, "rejected", NONE),
        new Case(ACCEPTED, "pending", THEIRS),
        new Case(ACCEPTED, "available", OURS),
        new Case(ACCEPTED, "down", OURS),
        new Case(ACCEPTED, "hibernating", OURS),
        new Case(ACCEPTED, "deleted", NONE),
        new Case(ACCEPTED, "confirming", NONE),
        new Case(OUTSIDE, "confirming", NONE),
        new Case(JUST_UNPROVEN, "confirming", NONE),
        new Case(OUTSIDE, "available", THEIRS),
        new Case(OUTSIDE, "deleting", THEIRS),
        new Case(OUTSIDE, "deleted", THEIRS));
  }

  @ParameterizedTest
  @MethodSource("oldNews")
  void isNoNews(Case row) {
    assertThat(observed(row)).isEmpty();
  }

  /** The list may lag behind an accept; what has ended is not followed. */
  static Stream<Case> oldNews() {
    return Stream.of(
        new Case(WAITING, "confirming", NONE),
        new Case(ODD, "approving", NONE),
        new Case(CONFIRMING, "confirming", NONE),
        new Case(ACCEPTED, "pending", OURS),
        new Case(JUST_ACCEPTED, "confirming", NONE),
        new Case(JUST_ACCEPTED, "confirming", OURS),
        new Case(OUTSIDE, "pending", THEIRS),
        new Case(JUST_OUTSIDE, "confirming", NONE),
        new Case(CLOSED, "confirming", NONE),
        new Case(CLOSED, "expired", NONE),
        new Case(CLOSED, "deleted", NONE),
        new Case(CLOSED, "available", OURS));
  }

  private static Optional<Event> observed(Case row) {
    return Observation.of(row.request(), Examples.in(row.state(), row.gateway()), POLL);
  }

  /** A request, and what the cloud lists of its interface. */
  record Case(InterfaceRequest request, String state, Optional<String> gateway) {
    @Override
    public String toString() {
      return "%s, row %s %s"
          .formatted(request.phase().getClass().getSimpleName(), state, gateway.orElse("-"));
    }
  }
}
