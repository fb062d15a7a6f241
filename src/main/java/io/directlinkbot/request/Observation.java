package io.directlinkbot.request;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads from a row of the cloud's list what happened to its request. Pure. */
public final class Observation {

  /** Longer than any list was seen to lag. */
  private static final Duration LAG = Duration.ofMinutes(10);

  private Observation() {}

  /**
   * Returns the event that the row means for the request, if it says anything new.
   *
   * @param row the request's interface as the cloud lists it now
   */
  public static Optional<Event> of(InterfaceRequest request, HostedInterface row, Instant now) {
    boolean same = row.state().equals(request.state()) && row.gateway().equals(request.gateway());
    if (request.isClosed() || same || isLate(request, row, now)) {
      return Optional.empty();
    }
    return Optional.of(new Event.StateSeen(now, row.state(), row.gateway()));
  }

  /**
   * Whether a row that says {@code confirming} is only old, because the list lags behind an accept.
   * For an accept outside of this bot that takes the proof of a gateway: a state alone may be
   * corrected by the next one.
   */
  static boolean isLate(InterfaceRequest request, HostedInterface row, Instant now) {
    boolean proven = request.phase() instanceof Phase.Accepted || request.gateway().isPresent();
    return row.state().equals(State.CONFIRMING)
        && proven
        && request.acceptedAt().filter(at -> now.isBefore(at.plus(LAG))).isPresent();
  }

  /**
   * Whether a row that says {@code confirming} is only old, because the list lags behind a decline.
   * A later one is a new offer.
   */
  public static boolean isLateAfterDecline(InterfaceRequest ended, Instant now) {
    return ended.phase() instanceof Phase.Closed closed
        && closed.isAfterDecline()
        && now.isBefore(closed.at().plus(LAG));
  }

  /**
   * Ends a doubt that the cloud does not resolve: it reports the interface as accepted, but within
   * the time that any call takes it neither answered ours nor named a gateway.
   */
  public static Optional<Event> leftOpen(InterfaceRequest request, Instant now) {
    return request.phase() instanceof Phase.Confirming confirming
            && request.state().isAccepted()
            && confirming.isSurelyOver(now)
        ? Optional.of(new Event.AcceptLeftOpen(now))
        : Optional.empty();
  }

  /** Returns the end that a state means, if any. */
  static Optional<Ending> ending(State state) {
    if (state.equals(State.EXPIRED)) {
      return Optional.of(Ending.EXPIRED);
    }
    if (state.equals(State.REJECTED)) {
      return Optional.of(Ending.REJECTED);
    }
    return state.equals(State.DELETED) ? Optional.of(Ending.DELETED) : Optional.empty();
  }

  /** Returns the phase after a state that is no end. */
  static Phase phaseAfter(InterfaceRequest request, Event.StateSeen seen) {
    Optional<String> gateway = seen.gateway();
    Instant at = seen.at();
    if (!seen.state().isAccepted() && gateway.isEmpty()) {
      return seen.state().equals(State.CONFIRMING) ? waiting(request, at) : request.phase();
    }
    return switch (request.phase()) {
      case Phase.Waiting _, Phase.Declining _ when isUnclear(seen) -> request.phase();
      case Phase.Waiting(Optional<Phase.FailedTry> last) -> accepted(last, gateway, at);
      case Phase.Declining _ -> new Phase.AcceptedOutside(at);
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

  /** A list that lags may show late that an accept in doubt did happen. */
  private static Phase accepted(
      Optional<Phase.FailedTry> last, Optional<String> gateway, Instant at) {
    if (last.orElse(null) instanceof Phase.FailedAccept(Claim tried, _, _, boolean inDoubt)
        && inDoubt) {
      return gateway
          .map(id -> by(tried, id, at))
          .orElseGet(() -> new Phase.AcceptedBySomebody(tried, at));
    }
    return new Phase.AcceptedOutside(at);
  }

  /** An accept counts as made here when the row names the gateway that was chosen here. */
  private static Phase by(Claim claim, String gateway, Instant at) {
    return gateway.equals(claim.gateway().id())
        ? new Phase.Accepted(claim, at)
        : new Phase.AcceptedOutside(at, Optional.of(claim));
  }

  /**
   * Whether a failover test is no proof of an accept: some clouds may report one before anyone
   * accepted, so a gateway has to be named, too.
   */
  private static boolean isUnclear(Event.StateSeen seen) {
    return seen.state().equals(State.TESTING) && seen.gateway().isEmpty();
  }

  /**
   * An interface that the cloud reports as waiting has to be decided, whatever was reported before.
   */
  private static Phase waiting(InterfaceRequest request, Instant at) {
    return switch (request.phase()) {
      case Phase.Accepted(Claim claim, _) -> didNotLast(claim, at);
      case Phase.AcceptedBySomebody(Claim tried, _) -> didNotLast(tried, at);
      case Phase.AcceptedOutside _ -> new Phase.Waiting(Optional.empty());
      case Phase.Waiting _, Phase.Confirming _, Phase.Declining _, Phase.Closed _ ->
          request.phase();
    };
  }

  private static Phase didNotLast(Claim claim, Instant at) {
    return new Phase.Waiting(
        Optional.of(
            new Phase.FailedAccept(
                claim, at, Reason.of("reason.outcome.accept-did-not-last"), true)));
  }
}
