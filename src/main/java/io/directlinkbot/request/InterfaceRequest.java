package io.directlinkbot.request;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Phase.Accepted;
import io.directlinkbot.request.Phase.AcceptedBySomebody;
import io.directlinkbot.request.Phase.AcceptedOutside;
import io.directlinkbot.request.Phase.Closed;
import io.directlinkbot.request.Phase.Confirming;
import io.directlinkbot.request.Phase.Declining;
import io.directlinkbot.request.Phase.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request to accept an interface: the fold of its events. Immutable.
 *
 * @param number of the last event, counted from 1
 * @param offer the interface as it was when it was first seen
 * @param offered the first event; says also whether it is known by now to be an offer to this
 *     account
 * @param state the last state that the cloud reported
 * @param gateway the gateway that the cloud reported last
 * @param approval the first of two approvals, kept after the second
 * @param attention who looks after it, and its reminders
 * @param expected its announcement, if it was announced
 * @param traffic what is known of its traffic since the accept
 */
public record InterfaceRequest(
    RequestId id,
    int number,
    HostedInterface offer,
    Event.Offered offered,
    Phase phase,
    State state,
    Optional<String> gateway,
    Optional<Event.Approved> approval,
    AttentionState attention,
    Optional<Expectation> expected,
    TrafficState traffic) {

  /** Returns the request after the first event of its history, the offer. */
  static InterfaceRequest first(RequestId id, Event.Offered offered) {
    return new InterfaceRequest(
        id,
        1,
        offered.offer(),
        offered,
        new Waiting(Optional.empty()),
        offered.offer().state(),
        offered.offer().gateway(),
        Optional.empty(),
        AttentionState.NONE,
        Optional.empty(),
        TrafficState.NONE);
  }

  /**
   * Folds a whole history.
   *
   * @throws IllegalArgumentException when the history does not start with an offer
   */
  public static InterfaceRequest of(RequestId id, List<Event> history) {
    if (history.isEmpty() || !(history.getFirst() instanceof Event.Offered offered)) {
      throw new IllegalArgumentException("the history of " + id + " does not start with an offer");
    }
    InterfaceRequest request = first(id, offered);
    for (Event event : history.subList(1, history.size())) {
      request = request.apply(event);
    }
    return request;
  }

  /**
   * Returns the request after one more event. An event that does not fit is counted and changes
   * nothing else, so that every stored history stays readable.
   */
  public InterfaceRequest apply(Event event) {
    return new Transition(this).by(event);
  }

  public boolean isClosed() {
    return phase instanceof Closed;
  }

  /** Whether nobody accepted or declined it yet, as far as is known: it can still expire. */
  public boolean isUndecided() {
    return phase instanceof Waiting || phase instanceof Phase.Asked;
  }

  /** Whether it waits for a decision: nobody decided, and the cloud is not deleting it. */
  public boolean waits() {
    return phase instanceof Waiting && !isBeingDeleted();
  }

  /**
   * Whether the cloud is deleting it before anyone accepted it, so that nothing is left to decide.
   */
  public boolean isBeingDeleted() {
    return isUndecided() && state.equals(State.DELETING);
  }

  /**
   * Returns the phase that it had when it vanished from the list; empty when it ended otherwise.
   */
  Optional<Phase> vanishedFrom() {
    return phase instanceof Closed closed ? closed.from() : Optional.empty();
  }

  /**
   * Whether it may still turn out to be an offer that the account itself made to somebody else, who
   * may have accepted it meanwhile. A request that is being decided or was accepted here can't.
   */
  public boolean mayBeAnOfferOfTheAccount() {
    return switch (phase) {
      case Waiting _, AcceptedOutside _, AcceptedBySomebody _ -> true;
      case Confirming _, Declining _, Accepted _, Closed _ -> false;
    };
  }

  /** Whether this bot can accept it; public and transit interfaces are accepted elsewhere. */
  public boolean isPrivate() {
    return offer.type().equals("private");
  }

  /**
   * Returns the accept made here, unless it certainly failed or may not be what the interface was
   * accepted with.
   */
  public Optional<Claim> claim() {
    return switch (phase) {
      case Waiting _, Declining _, AcceptedOutside _, AcceptedBySomebody _ -> Optional.empty();
      case Confirming confirming -> Optional.of(confirming.claim());
      case Accepted accepted -> Optional.of(accepted.claim());
      case Closed closed -> closed.isOurs() ? closed.claim() : Optional.empty();
    };
  }

  /** Returns the accept made here that may not be what the interface was accepted with. */
  public Optional<Claim> tried() {
    return switch (phase) {
      case AcceptedOutside outside -> outside.tried();
      case AcceptedBySomebody somebody -> Optional.of(somebody.tried());
      case Closed closed -> closed.isOurs() ? Optional.empty() : closed.claim();
      case Waiting _, Confirming _, Declining _, Accepted _ -> Optional.empty();
    };
  }

  /** Returns when it was accepted, or first seen accepted; empty once it is no longer followed. */
  public Optional<Instant> acceptedAt() {
    return switch (phase) {
      case Accepted accepted -> Optional.of(accepted.at());
      case AcceptedOutside accepted -> Optional.of(accepted.at());
      case AcceptedBySomebody accepted -> Optional.of(accepted.at());
      case Waiting _, Confirming _, Declining _, Closed _ -> Optional.empty();
    };
  }

  /**
   * Returns when it was accepted or ended, whichever came last; empty while nothing came of it yet.
   * That it is no longer followed is no outcome.
   */
  public Optional<Instant> outcomeAt() {
    return switch (phase) {
      case Closed closed when closed.ending() == Ending.NO_LONGER_FOLLOWED -> closed.acceptedAt();
      case Closed closed -> Optional.of(closed.at());
      case Waiting _,
          Confirming _,
          Declining _,
          Accepted _,
          AcceptedOutside _,
          AcceptedBySomebody _ ->
          acceptedAt();
    };
  }

  /** Whether this accept is the second approval: by another person, for the same gateway. */
  public boolean isSecondApproval(Claim claim) {
    return approval
        .map(Event.Approved::claim)
        .filter(
            first -> !first.person().isSameUser(claim.person()) && first.isForSameGateway(claim))
        .isPresent();
  }

  /** Whether this person already approved this gateway. */
  public boolean isApprovedBy(Claim claim) {
    return approval
        .map(Event.Approved::claim)
        .filter(first -> first.person().isSameUser(claim.person()) && first.isForSameGateway(claim))
        .isPresent();
  }

  /** Returns who is on it now, while it waits for a decision. Reminders are kept back meanwhile. */
  public Optional<Caretaker> caretaker(Instant now) {
    return waits()
        ? attention.caretaker().filter(caretaker -> caretaker.isOnIt(now))
        : Optional.empty();
  }

  /** Returns the decline made here, unless it certainly failed. */
  public Optional<Decline> decline() {
    return switch (phase) {
      case Declining declining -> Optional.of(declining.decline());
      case Closed closed -> closed.decline();
      case Waiting _, Confirming _, Accepted _, AcceptedOutside _, AcceptedBySomebody _ ->
          Optional.empty();
    };
  }

  /**
   * Returns when the offer expires unless it is accepted.
   *
   * @param expiresAfter how long the provider keeps an offer
   */
  public Deadline deadline(Duration expiresAfter) {
    return Deadline.of(offered.lastAbsent(), offered.at(), expiresAfter);
  }

  /** Counts an event that changed the phase, the state or the gateway. */
  InterfaceRequest with(Phase nextPhase, State nextState, Optional<String> nextGateway) {
    return new InterfaceRequest(
        id,
        number + 1,
        offer,
        offered,
        nextPhase,
        nextState,
        nextGateway,
        approval,
        attention,
        expected,
        traffic.withState(nextState));
  }

  /** Forgets approval and traffic, as it waits again after an accept or an end. Counts no event. */
  InterfaceRequest waitingAgain() {
    return new InterfaceRequest(
        id,
        number,
        offer,
        offered,
        phase,
        state,
        gateway,
        Optional.empty(),
        attention,
        expected,
        TrafficState.NONE);
  }

  /** Returns the request as if it were in this phase. Counts no event. */
  InterfaceRequest in(Phase other) {
    return new InterfaceRequest(
        id, number, offer, offered, other, state, gateway, approval, attention, expected, traffic);
  }

  /** Notes that it is an offer to this account. Counts no event. */
  InterfaceRequest ownershipChecked() {
    return new InterfaceRequest(
        id,
        number,
        offer,
        offered.checked(),
        phase,
        state,
        gateway,
        approval,
        attention,
        expected,
        traffic);
  }

  /** Sets the first of two approvals. Counts no event. */
  InterfaceRequest approvedBy(Optional<Event.Approved> first) {
    return new InterfaceRequest(
        id, number, offer, offered, phase, state, gateway, first, attention, expected, traffic);
  }

  /** Counts an event that changed who looks after it, its announcement or its traffic. */
  InterfaceRequest with(
      AttentionState nextAttention, Optional<Expectation> nextExpected, TrafficState nextTraffic) {
    return new InterfaceRequest(
        id,
        number + 1,
        offer,
        offered,
        phase,
        state,
        gateway,
        approval,
        nextAttention,
        nextExpected,
        nextTraffic);
  }
}
