package io.directlinkbot.request;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a row of the cloud's list tells of a request. Pure. */
public final class Observation {

  /** More than any list was seen to lag. */
  private static final Duration LAG = Duration.ofMinutes(10);

  private Observation() {}

  /**
   * The event that the row is for the request, if it is news.
   *
   * @param row the request's interface as the cloud lists it now
   */
  public static Optional<Event> of(InterfaceRequest request, HostedInterface row, Instant now) {
    boolean same = row.state().equals(request.state()) && row.gateway().equals(request.gateway());
    if (request.isClosed() || same || isLate(request, row)) {
      return Optional.empty();
    }
    return Optional.of(new Event.StateSeen(now, row.state(), row.gateway()));
  }

  /**
   * The list may lag behind an accept: a row that still waits, of a request that does not, is old,
   * not news.
   */
  private static boolean isLate(InterfaceRequest request, HostedInterface row) {
    return !request.isUndecided() && row.state().equals(State.CONFIRMING);
  }

  /**
   * Whether a row that waits is only old: the list may lag behind a decline, too. What is offered
   * anew later is news.
   */
  public static boolean isLateAfterDecline(InterfaceRequest ended, Instant now) {
    return ended.phase() instanceof Phase.Closed closed
        && closed.isAfterDecline()
        && now.isBefore(closed.at().plus(LAG));
  }

  /**
   * The end of a doubt that the cloud does not resolve: it says that the interface is accepted, and
   * for longer than any call takes it neither answered ours nor named a gateway.
   */
  public static Optional<Event> leftOpen(InterfaceRequest request, Instant now) {
    return request.phase() instanceof Phase.Confirming confirming
            && request.state().isAccepted()
            && confirming.isSurelyOver(now)
        ? Optional.of(new Event.AcceptLeftOpen(now))
        : Optional.empty();
  }

  /** The end that a state means, if it means one. */
  static Optional<Ending> ending(State state) {
    if (state.equals(State.EXPIRED)) {
      return Optional.of(Ending.EXPIRED);
    }
    if (state.equals(State.REJECTED)) {
      return Optional.of(Ending.REJECTED);
    }
    return state.equals(State.DELETED) ? Optional.of(Ending.DELETED) : Optional.empty();
  }

  /** The phase that follows from a state that is no end. */
  static Phase phaseAfter(InterfaceRequest request, Event.StateSeen seen) {
    Optional<String> gateway = seen.gateway();
    Instant at = seen.at();
    if (!seen.state().isAccepted() && gateway.isEmpty()) {
      return request.phase();
    }
    return switch (request.phase()) {
      case Phase.Waiting _, Phase.Declining _ -> new Phase.AcceptedOutside(at);
      case Phase.Confirming confirming ->
          gateway.map(id -> by(confirming.claim(), id, at)).orElse(confirming);
      case Phase.AcceptedBySomebody somebody ->
          gateway.map(id -> by(somebody.tried(), id, somebody.at())).orElse(somebody);
      case Phase.Accepted accepted ->
          gateway.map(id -> by(accepted.claim(), id, accepted.at())).orElse(accepted);
      case Phase.AcceptedOutside outside ->
          outside
              .tried()
              .flatMap(tried -> gateway.map(id -> by(tried, id, outside.at())))
              .orElse(outside);
      case Phase.Closed closed -> closed;
    };
  }

  /** An accept is ours when the row names the gateway that was chosen here. */
  private static Phase by(Claim claim, String gateway, Instant at) {
    return gateway.equals(claim.gateway().id())
        ? new Phase.Accepted(claim, at)
        : new Phase.AcceptedOutside(at, Optional.of(claim));
  }
}
