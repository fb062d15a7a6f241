package io.directlinkbot.request;

import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Phase.Accepted;
import io.directlinkbot.request.Phase.Closed;
import io.directlinkbot.request.Phase.Confirming;
import io.directlinkbot.request.Phase.Declining;
import io.directlinkbot.request.Phase.Waiting;
import java.time.Instant;
import java.util.Optional;

/**
 * Applies an event to a request. An event that does not fit the phase is counted and changes
 * nothing else.
 */
record Transition(InterfaceRequest before) {

  InterfaceRequest by(Event event) {
    return switch (event) {
      case Event.Offered _, Event.Refused _ -> same();
      case Event.OwnershipChecked checked -> check(checked);
      case Event.Approved approved -> approve(approved);
      case Event.ApprovalWithdrawn withdrawn -> withdraw(withdrawn);
      case Event.Claimed claimed -> claim(claimed);
      case Event.Confirmed confirmed -> confirm(confirmed);
      case Event.AcceptLeftOpen left -> moved(leaveOpen(left));
      case Event.ConfirmFailed failed -> fail(failed);
      case Event.DeclineClaimed claimed -> moved(decline(claimed));
      case Event.Declined declined -> declined(declined);
      case Event.DeclineFailed failed -> moved(fail(failed));
      case Event.StateSeen seen -> see(seen);
      case Event.Vanished vanished -> moved(vanish(vanished));
      case Event.Returned returned -> reopen(returned);
      case Event.TakenUp(Instant at, Person person) ->
          caring(before.attention().withCaretaker(Optional.of(new Caretaker(person, at))));
      case Event.PutBack _ -> caring(before.attention().withCaretaker(Optional.empty()));
      case Event.Reminded reminded -> caring(before.attention().withReminder(reminded));
      case Event.Snoozed snoozed -> caring(before.attention().withSnooze(Optional.of(snoozed)));
      case Event.SnoozeEnded _ -> caring(before.attention().withSnooze(Optional.empty()));
      case Event.ReminderAsked asked -> caring(before.attention().withAskedReminder(asked));
      case Event.Expected(_, Expectation expectation) ->
          before.with(before.attention(), Optional.of(expectation), before.traffic());
      case Event.StillPending _ ->
          before.with(before.attention(), before.expected(), before.traffic().withDelayReported());
      case Event.FollowEnded ended -> moved(leave(ended));
    };
  }

  private InterfaceRequest check(Event.OwnershipChecked checked) {
    if (!checked.ours()) {
      return same().ownershipChecked();
    }
    return before.mayBeAnOfferOfTheAccount() ? moved(close(Ending.OURS, checked.at())) : same();
  }

  private InterfaceRequest approve(Event.Approved approved) {
    return before.phase() instanceof Waiting ? same().approvedBy(Optional.of(approved)) : same();
  }

  private InterfaceRequest withdraw(Event.ApprovalWithdrawn withdrawn) {
    boolean stands =
        before.phase() instanceof Waiting
            && before
                .approval()
                .filter(it -> it.claim().person().isSameUser(withdrawn.person()))
                .isPresent();
    InterfaceRequest next = same();
    return stands ? next.approvedBy(Optional.empty()) : next;
  }

  private InterfaceRequest claim(Event.Claimed claimed) {
    if (!(before.phase() instanceof Waiting || before.phase() instanceof Confirming)) {
      return same();
    }
    return moved(new Confirming(claimed.claim(), claimed.at(), isInDoubt()))
        .approvedBy(before.approval().filter(_ -> before.isSecondApproval(claimed.claim())));
  }

  /** Whether the outcome of an accept made here is unknown. */
  private boolean isInDoubt() {
    return switch (before.phase()) {
      case Confirming _ -> true;
      case Waiting(Optional<Phase.FailedTry> last) ->
          last.orElse(null) instanceof Phase.FailedAccept failed && failed.inDoubt();
      case Declining _, Accepted _, Phase.AcceptedOutside _, Phase.AcceptedBySomebody _, Closed _ ->
          false;
    };
  }

  private Phase decline(Event.DeclineClaimed claimed) {
    return switch (before.phase()) {
      case Waiting _ -> new Declining(claimed.decline(), claimed.at());
      case Declining(_, _, boolean taken) -> new Declining(claimed.decline(), claimed.at(), taken);
      case Confirming _,
          Accepted _,
          Phase.AcceptedOutside _,
          Phase.AcceptedBySomebody _,
          Closed _ ->
          before.phase();
    };
  }

  /** Only the state of an accepted interface proves the accept. */
  private InterfaceRequest confirm(Event.Confirmed confirmed) {
    if (!(before.phase() instanceof Confirming(Claim claim, _, _))) {
      return same();
    }
    State answer = confirmed.answer();
    if (answer.isAccepted()) {
      return before.with(
          new Accepted(claim, confirmed.at()), answer, Optional.of(claim.gateway().id()));
    }
    Phase next =
        Observation.ending(answer)
            .map(ending -> close(ending, confirmed.at()))
            .orElse(before.phase());
    return before.with(next, answer, before.gateway());
  }

  private Phase leaveOpen(Event.AcceptLeftOpen left) {
    return before.phase() instanceof Confirming(Claim claim, _, _)
        ? new Phase.AcceptedBySomebody(claim, left.at())
        : before.phase();
  }

  /** After a failure two people have to approve again: the reason may concern their choice. */
  private InterfaceRequest fail(Event.ConfirmFailed failed) {
    return before.phase() instanceof Confirming(Claim claim, _, boolean again)
        ? moved(
                new Waiting(
                    Optional.of(
                        new Phase.FailedAccept(claim, failed.at(), failed.reason(), again))))
            .approvedBy(Optional.empty())
        : same();
  }

  /**
   * An intermediate state in the answer, such as AWS's {@code deleting}, is followed to the end.
   */
  private InterfaceRequest declined(Event.Declined declined) {
    if (!(before.phase() instanceof Declining(Decline decline, Instant since, _))) {
      return same();
    }
    boolean taken = declined.answer().equals(State.DELETING);
    Phase next =
        Observation.ending(declined.answer())
            .map(ending -> close(ending, declined.at(), true, Optional.empty()))
            .orElse(taken ? new Declining(decline, since, true) : before.phase());
    return before.with(next, declined.answer(), before.gateway());
  }

  private Phase fail(Event.DeclineFailed failed) {
    return before.phase() instanceof Declining(Decline decline, _, _)
        ? new Waiting(Optional.of(new Phase.FailedDecline(decline, failed.at(), failed.reason())))
        : before.phase();
  }

  private InterfaceRequest see(Event.StateSeen seen) {
    Optional<Ending> ending = Observation.ending(seen.state());
    Phase next =
        ending.isPresent() ? close(ending.get(), seen.at()) : Observation.phaseAfter(before, seen);
    InterfaceRequest after = before.with(next, seen.state(), seen.gateway());
    boolean isReopened = next instanceof Waiting && !(before.phase() instanceof Waiting);
    return isReopened ? after.waitingAgain() : after;
  }

  /**
   * After a decline that the cloud carried out the interface is gone for good, whatever is listed
   * later.
   */
  private Phase vanish(Event.Vanished vanished) {
    Optional<Phase> from =
        Optional.of(before.phase())
            .filter(phase -> !(phase instanceof Declining(_, _, boolean taken) && taken));
    return close(vanished.ending(), vanished.at(), isOurs(vanished.ending()), from);
  }

  private InterfaceRequest reopen(Event.Returned returned) {
    Optional<Phase> from = before.vanishedFrom();
    if (from.isEmpty()) {
      return same();
    }
    InterfaceRequest after =
        new Transition(before.in(from.get()))
            .see(new Event.StateSeen(returned.at(), returned.state(), returned.gateway()));
    return switch (after.phase()) {
      case Confirming(Claim claim, _, _) when returned.state().isAccepted() ->
          after.in(new Phase.AcceptedBySomebody(claim, returned.at()));
      // the call is long over, and the next approver should know that the interface was missing
      case Confirming(Claim claim, _, _) when returned.state().equals(State.CONFIRMING) ->
          after
              .in(
                  new Waiting(
                      Optional.of(
                          new Phase.FailedAccept(
                              claim, returned.at(), Reappearance.NOT_ACCEPTED, true))))
              .waitingAgain();
      case Declining(Decline decline, _, _) when returned.state().equals(State.CONFIRMING) ->
          after
              .in(
                  new Waiting(
                      Optional.of(
                          new Phase.FailedDecline(
                              decline, returned.at(), Reappearance.NOT_DELETED))))
              .waitingAgain();
      case Waiting _ -> after.waitingAgain();
      case Confirming _,
          Declining _,
          Accepted _,
          Phase.AcceptedOutside _,
          Phase.AcceptedBySomebody _,
          Closed _ ->
          after;
    };
  }

  private Phase close(Ending ending, Instant at) {
    return close(ending, at, isOurs(ending), Optional.empty());
  }

  private Phase close(Ending ending, Instant at, boolean isOurs, Optional<Phase> from) {
    if (before.isClosed()) {
      return before.phase();
    }
    Optional<Claim> tried = before.claim().or(before::tried);
    return new Closed(ending, at, tried, before.decline(), before.acceptedAt(), isOurs, from);
  }

  /**
   * Whether a decision made here led to the end, according to the cloud. A state of {@code
   * rejected} proves it: only a deletion by this account leads to that (AWS API reference), while
   * the counterparty can delete the interface, too.
   */
  private boolean isOurs(Ending ending) {
    return before.phase() instanceof Declining(_, _, boolean taken)
        ? taken || ending == Ending.REJECTED
        : before.tried().isEmpty();
  }

  /** Only an accepted interface is followed. */
  private Phase leave(Event.FollowEnded ended) {
    return before.acceptedAt().isPresent()
        ? close(Ending.NO_LONGER_FOLLOWED, ended.at())
        : before.phase();
  }

  private InterfaceRequest same() {
    return moved(before.phase());
  }

  private InterfaceRequest moved(Phase next) {
    return before.with(next, before.state(), before.gateway());
  }

  private InterfaceRequest caring(AttentionState next) {
    return before.with(next, before.expected(), before.traffic());
  }
}
