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
 * A request for somebody to accept an interface: the fold of its events. Immutable.
 *
 * @param number of the last event, counted from 1
 * @param offer the interface as it was when it was first seen
 * @param offered the first event, with what was known at that time, and whether it was checked
 *     since that it is an offer to us
 * @param state the last state that the cloud reported
 * @param gateway the gateway that the cloud reported last
 * @param approval the first of two approvals, while it waits for the second and after that
 * @param care how people look after it
 * @param expected what somebody said of it before it came
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
    Care care,
    Optional<Expectation> expected,
    TrafficState traffic) {

  /** The request after the first event of its history, the offer. */
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
        Care.NONE,
        Optional.empty(),
        TrafficState.NONE);
  }

  /**
   * The request after its whole history.
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
   * The request after one more event. An event that does not fit is counted and changes nothing
   * else: what was written down stays readable.
   */
  public InterfaceRequest apply(Event event) {
    return new Transition(this).by(event);
  }

  public boolean isClosed() {
    return phase instanceof Closed;
  }

  /** Whether its deadline can still pass: nobody accepted it yet. */
  public boolean isUndecided() {
    return phase instanceof Waiting || phase instanceof Phase.Asked;
  }

  /** Whether it is for people to decide: nobody did, and the other side does not delete it. */
  public boolean waits() {
    return phase instanceof Waiting && !isBeingDeleted();
  }

  /** Whether the cloud deletes what nobody accepted, so that there is nothing left to decide. */
  public boolean isBeingDeleted() {
    return isUndecided() && state.equals(State.DELETING);
  }

  /** The phase that it had when its row vanished, as long as nothing else ended it. */
  Optional<Phase> vanishedFrom() {
    return phase instanceof Closed closed ? closed.from() : Optional.empty();
  }

  /**
   * Whether it may still turn out to be an offer of the account itself to somebody else, who may
   * have accepted it meanwhile. What is asked for here right now, or was accepted here, is none.
   */
  public boolean mayBeAnOfferOfTheAccount() {
    return switch (phase) {
      case Waiting _, AcceptedOutside _, AcceptedBySomebody _ -> true;
      case Confirming _, Declining _, Accepted _, Closed _ -> false;
    };
  }

  /**
   * Whether accepting it is what this bot can do; public and transit interfaces are accepted
   * elsewhere.
   */
  public boolean isPrivate() {
    return offer.type().equals("private");
  }

  /**
   * The accept made here, whatever came of it, unless it surely failed or is not known to be what
   * the interface was accepted with.
   */
  public Optional<Claim> claim() {
    return switch (phase) {
      case Waiting _, Declining _, AcceptedOutside _, AcceptedBySomebody _ -> Optional.empty();
      case Confirming confirming -> Optional.of(confirming.claim());
      case Accepted accepted -> Optional.of(accepted.claim());
      case Closed closed -> closed.isOurs() ? closed.claim() : Optional.empty();
    };
  }

  /** The accept made here, when it is not known to be what the interface was accepted with. */
  public Optional<Claim> tried() {
    return switch (phase) {
      case AcceptedOutside outside -> outside.tried();
      case AcceptedBySomebody somebody -> Optional.of(somebody.tried());
      case Closed closed -> closed.isOurs() ? Optional.empty() : closed.claim();
      case Waiting _, Confirming _, Declining _, Accepted _ -> Optional.empty();
    };
  }

  /** When it was accepted, or first seen so, as long as it is followed since. */
  public Optional<Instant> acceptedAt() {
    return switch (phase) {
      case Accepted accepted -> Optional.of(accepted.at());
      case AcceptedOutside accepted -> Optional.of(accepted.at());
      case AcceptedBySomebody accepted -> Optional.of(accepted.at());
      case Waiting _, Confirming _, Declining _, Closed _ -> Optional.empty();
    };
  }

  /** Whether this, beside the approval that stands, makes two people for the same gateway. */
  public boolean isSecondApproval(Claim claim) {
    return approval
        .map(Event.Approved::claim)
        .filter(
            first -> !first.person().isSameUser(claim.person()) && first.isForSameGateway(claim))
        .isPresent();
  }

  /** Whether this person's approval with this gateway stands already. */
  public boolean isApprovedBy(Claim claim) {
    return approval
        .map(Event.Approved::claim)
        .filter(first -> first.person().isSameUser(claim.person()) && first.isForSameGateway(claim))
        .isPresent();
  }

  /** Who looks after it, while it waits for a decision; reminders leave the others in peace. */
  public Optional<Taken> takenAt(Instant now) {
    return waits() ? care.taken().filter(taken -> taken.holds(now)) : Optional.empty();
  }

  /** The decline made here, whatever came of it, unless it surely failed. */
  public Optional<Decline> decline() {
    return switch (phase) {
      case Declining declining -> Optional.of(declining.decline());
      case Closed closed -> closed.decline();
      case Waiting _, Confirming _, Accepted _, AcceptedOutside _, AcceptedBySomebody _ ->
          Optional.empty();
    };
  }

  /**
   * When the offer expires, unless it is accepted.
   *
   * @param expiresAfter how long the provider keeps an offer
   */
  public Deadline deadline(Duration expiresAfter) {
    return Deadline.of(offered.lastAbsent(), offered.at(), expiresAfter);
  }

  /** After one more event: decided otherwise, or reported otherwise by the cloud. */
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
        care,
        expected,
        traffic.seen(nextState));
  }

  /** The same event still: waiting again after an accept or an end, with nothing left of either. */
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
        care,
        expected,
        TrafficState.NONE);
  }

  /** No event: the request as if it were in this phase. */
  InterfaceRequest in(Phase other) {
    return new InterfaceRequest(
        id, number, offer, offered, other, state, gateway, approval, care, expected, traffic);
  }

  /** The same event still: it is an offer to us. */
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
        care,
        expected,
        traffic);
  }

  /** The same event still: what it does to the first of two approvals. */
  InterfaceRequest approvedBy(Optional<Event.Approved> first) {
    return new InterfaceRequest(
        id, number, offer, offered, phase, state, gateway, first, care, expected, traffic);
  }

  /** After one more event: looked after otherwise. */
  InterfaceRequest with(
      Care nextCare, Optional<Expectation> nextExpected, TrafficState nextTraffic) {
    return new InterfaceRequest(
        id,
        number + 1,
        offer,
        offered,
        phase,
        state,
        gateway,
        approval,
        nextCare,
        nextExpected,
        nextTraffic);
  }
}
