package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes one call to decline for one claim, and finds out what it did. The call deletes the
 * interface in whatever state it is, so it is made only after a reading that says that the
 * interface waits. Thread-safe.
 */
public final class DeclineCall {
  private final InstantSource clock;
  private final OutcomeRecorder outcomes;

  public DeclineCall(Journal journal, InstantSource clock, Sleeper sleeper) {
    this.clock = clock;
    this.outcomes = new OutcomeRecorder(journal, clock, sleeper);
  }

  /**
   * Makes the first call for a claim.
   *
   * @param request with the claim to decline as its last event
   */
  Decision.ForDecline makeFirst(InterfaceRequest request, AcceptingAccount account) {
    Optional<HostedInterface> row;
    try {
      row = account.cloud().read(request.id().interfaceId());
    } catch (CloudException failure) {
      return failed(request, failure.reason(), Optional.empty());
    }
    if (!waits(row)) {
      return failed(request, notWaiting(row), row);
    }
    try {
      return call(request, account);
    } catch (CloudException failure) {
      return failure.kind() == Kind.UNCERTAIN
          ? findOut(request, account, failure)
          : failed(request, failure.reason(), outcomes.read(request, account));
    }
  }

  /**
   * Makes another call for a claim whose earlier call has an unknown outcome. If the cloud refuses
   * this one, it may do so because the earlier one succeeded.
   *
   * @param request with the claim to decline as its last event
   */
  Decision.ForDecline repeat(InterfaceRequest request, AcceptingAccount account) {
    Optional<HostedInterface> row;
    try {
      row = account.cloud().read(request.id().interfaceId());
    } catch (CloudException failure) {
      return new Decision.InDoubt(failure.reason());
    }
    if (!waits(row)) {
      // the next resumption records what it is instead
      return new Decision.InDoubt(notWaiting(row));
    }
    try {
      return call(request, account);
    } catch (CloudException failure) {
      return findOut(request, account, failure);
    }
  }

  /** Records that nobody may decline any more, and that an earlier call did nothing. */
  Decision.ForDecline giveUp(InterfaceRequest request, Reason reason) {
    return failed(request, reason, Optional.empty());
  }

  private Decision.ForDecline call(InterfaceRequest request, AcceptingAccount account)
      throws CloudException {
    State answer = account.cloud().decline(request.id().interfaceId());
    return decision(outcomes.record(request, new Event.Declined(clock.instant(), answer)));
  }

  private Decision.ForDecline failed(
      InterfaceRequest request, Reason reason, Optional<HostedInterface> row) {
    return decision(recordFailure(request, reason, row));
  }

  private InterfaceRequest recordFailure(
      InterfaceRequest request, Reason reason, Optional<HostedInterface> row) {
    return outcomes.recordFailure(request, new Event.DeclineFailed(clock.instant(), reason), row);
  }

  private Decision.ForDecline findOut(
      InterfaceRequest request, AcceptingAccount account, CloudException failure) {
    return outcomes
        .findOut(
            request,
            account,
            failure,
            () ->
                Optional.of(
                    recordFailure(request, failure.reason(), outcomes.read(request, account))))
        .map(DeclineCall::decision)
        .orElseGet(() -> new Decision.InDoubt(failure.reason()));
  }

  private static boolean waits(Optional<HostedInterface> row) {
    return row.filter(it -> it.state().equals(State.CONFIRMING)).isPresent();
  }

  private static Reason notWaiting(Optional<HostedInterface> row) {
    return row.map(
            it ->
                Reason.of(
                    "reason.outcome.only-waiting-declined",
                    it.state().name(),
                    State.CONFIRMING.name()))
        .orElseGet(() -> Reason.of("reason.outcome.gone"));
  }

  private static Decision.ForDecline decision(InterfaceRequest request) {
    return switch (request.phase()) {
      case Phase.Closed closed when closed.isDeclinedHere() -> new Decision.Declined(request);
      case Phase.Declining declining ->
          declining.taken()
              ? new Decision.Declined(request)
              : new Decision.InDoubt(
                  Reason.of("reason.outcome.still-listed", request.state().name()));
      case Phase.Waiting _ when request.isBeingDeleted() -> new Decision.TooLate(request);
      case Phase.Waiting(Optional<Phase.FailedTry> last) ->
          new Decision.NotNow(
              last.map(Phase.FailedTry::reason)
                  .orElseGet(() -> Reason.of("reason.outcome.not-declined")));
      case Phase.Confirming _,
          Phase.Accepted _,
          Phase.AcceptedOutside _,
          Phase.AcceptedBySomebody _,
          Phase.Closed _ ->
          new Decision.TooLate(request);
    };
  }
}
