package io.directlinkbot.request;

import io.directlinkbot.request.Phase.Accepted;
import io.directlinkbot.request.Phase.AcceptedOutside;
import io.directlinkbot.request.Phase.Closed;
import io.directlinkbot.request.Phase.Confirming;
import io.directlinkbot.request.Phase.Declining;
import io.directlinkbot.request.Phase.Waiting;
import java.time.Instant;
import java.util.Optional;

/**
 * What each event makes of a request. One that does not fit its phase is counted and changes
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
      case Event.ConfirmFailed failed -> fail(failed);
      case Event.DeclineClaimed claimed -> moved(decline(claimed));
      case Event.Declined declined -> declined(declined);
      case Event.DeclineFailed failed -> moved(fail(failed));
      case Event.StateSeen seen -> see(seen);
      case Event.Vanished vanished -> moved(close(vanished.ending(), vanished.at()));
      case Event.TakenUp(Instant at, Person person) ->
          caring(before.care().taken(Optional.of(new Taken(person, at))));
      case Event.PutBack _ -> caring(before.care().taken(Optional.empty()));
      case Event.Reminded reminded -> caring(before.care().reminded(reminded));
      case Event.Snoozed snoozed -> caring(before.care().snoozed(Optional.of(snoozed)));
      case Event.SnoozeEnded _ -> caring(before.care().snoozed(Optional.empty()));
      case Event.Expected(_, Expectation expectation) ->
          before.with(before.care(), Optional.of(expectation), before.traffic());
      case Event.StillPending _ ->
          before.with(before.care(), before.expected(), before.traffic().told());
      case Event.FollowEnded ended -> moved(leave(ended));
    };
  }

  private InterfaceRequest check(Event.OwnershipChecked checked) {
    if (!checked.ours()) {
      return same().ownershipChecked();
    }
    return before.phase() instanceof Waiting ? moved(close(Ending.OURS, checked.at())) : same();
  }

  private InterfaceRequest approve(Event.Approved approved) {
    return before.phase() instanceof Waiting ? same().approvedBy(Optional.of(approved)) : same();
  }

  private InterfaceRequest withdraw(Event.ApprovalWithdrawn withdrawn) {
    boolean stands =
        before.phase() instanceof Waiting
            && before
                .approval()
                .filter(it -> it.claim().person().equals(withdrawn.person()))
                .isPresent();
    InterfaceRequest next = same();
    return stands ? next.approvedBy(Optional.empty()) : next;
  }

  private InterfaceRequest claim(Event.Claimed claimed) {
    if (!(before.phase() instanceof Waiting || before.phase() instanceof Confirming)) {
      return same();
    }
    return moved(new Confirming(claimed.claim(), claimed.at()))
        .approvedBy(before.approval().filter(_ -> before.isSecondApproval(claimed.claim())));
  }

  private Phase decline(Event.DeclineClaimed claimed) {
    return before.phase() instanceof Waiting || before.phase() instanceof Declining
        ? new Declining(claimed.decline(), claimed.at())
        : before.phase();
  }

  private InterfaceRequest confirm(Event.Confirmed confirmed) {
    return before.phase() instanceof Confirming(Claim claim, _)
        ? before.with(
            new Accepted(claim, confirmed.at()),
            confirmed.answer(),
            Optional.of(claim.gateway().id()))
        : same();
  }

  /** After a failure two people have to approve anew: the reason may concern their choice. */
  private InterfaceRequest fail(Event.ConfirmFailed failed) {
    return before.phase() instanceof Confirming(Claim claim, _)
        ? moved(
                new Waiting(
                    Optional.of(new Phase.FailedAccept(claim, failed.at(), failed.reason()))))
            .approvedBy(Optional.empty())
        : same();
  }

  /** A cloud that answers a state in between, as AWS's {@code deleting}, is followed to the end. */
  private InterfaceRequest declined(Event.Declined declined) {
    if (!(before.phase() instanceof Declining)) {
      return same();
    }
    Phase next =
        Observation.ending(declined.answer())
            .map(ending -> close(ending, declined.at()))
            .orElse(before.phase());
    return before.with(next, declined.answer(), before.gateway());
  }

  private Phase fail(Event.DeclineFailed failed) {
    return before.phase() instanceof Declining(Decline decline, _)
        ? new Waiting(Optional.of(new Phase.FailedDecline(decline, failed.at(), failed.reason())))
        : before.phase();
  }

  private InterfaceRequest see(Event.StateSeen seen) {
    Optional<Ending> ending = Observation.ending(seen.state());
    Phase next =
        ending.isPresent() ? close(ending.get(), seen.at()) : Observation.phaseAfter(before, seen);
    return before.with(next, seen.state(), seen.gateway());
  }

  private Phase close(Ending ending, Instant at) {
    return before.isClosed()
        ? before.phase()
        : new Closed(ending, at, before.claim(), before.decline(), before.acceptedAt());
  }

  /** Only what was accepted was followed. */
  private Phase leave(Event.FollowEnded ended) {
    return before.phase() instanceof Accepted || before.phase() instanceof AcceptedOutside
        ? close(Ending.NO_LONGER_FOLLOWED, ended.at())
        : before.phase();
  }

  private InterfaceRequest same() {
    return moved(before.phase());
  }

  private InterfaceRequest moved(Phase next) {
    return before.with(next, before.state(), before.gateway());
  }

  private InterfaceRequest caring(Care next) {
    return before.with(next, before.expected(), before.traffic());
  }
}
