package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one call to confirm for one claim, and finds out what it did. The cloud's word is final:
 * after a call without a good answer the interface is read again, for a bounded time; an outcome
 * still in doubt after that is left to {@link Resumption} and to the next polls. Thread-safe.
 */
public final class ConfirmCall {
  private static final Logger LOG = LoggerFactory.getLogger(ConfirmCall.class);

  private final InstantSource clock;
  private final OutcomeRecorder outcomes;

  public ConfirmCall(Journal journal, InstantSource clock, Sleeper sleeper) {
    this.clock = clock;
    this.outcomes = new OutcomeRecorder(journal, clock, sleeper);
  }

  /**
   * Makes the first call for a claim.
   *
   * @param request with this claim as its last event
   */
  Decision.ForAccept makeFirst(InterfaceRequest request, Claim claim, AcceptingAccount account) {
    try {
      return call(request, claim, account);
    } catch (CloudException failure) {
      return failure.kind() == Kind.UNCERTAIN || isAfterAcceptInDoubt(request)
          ? findOut(request, account, failure)
          : failed(request, account, failure);
    }
  }

  /**
   * Makes another call for a claim whose earlier call has an unknown outcome. If the cloud refuses
   * this one, it may do so because the earlier one succeeded.
   *
   * @param request with this claim as its last event
   */
  Decision.ForAccept repeat(InterfaceRequest request, Claim claim, AcceptingAccount account) {
    try {
      return call(request, claim, account);
    } catch (CloudException failure) {
      return findOut(request, account, failure);
    }
  }

  /**
   * Whether an earlier accept is in doubt: the cloud may refuse this one because that succeeded.
   */
  private static boolean isAfterAcceptInDoubt(InterfaceRequest request) {
    return request.phase() instanceof Phase.Confirming confirming && confirming.again();
  }

  private Decision.ForAccept call(InterfaceRequest request, Claim claim, AcceptingAccount account)
      throws CloudException {
    State answer = account.cloud().confirm(request.id().interfaceId(), claim.gateway().id());
    if (answer.stage() == State.Stage.ENDED && isListed(request, account)) {
      // the row has the last word: it may be accepted, or still wait
      return findOut(request, account, unclear(answer));
    }
    InterfaceRequest after = outcomes.record(request, new Event.Confirmed(clock.instant(), answer));
    return after.phase() instanceof Phase.Confirming
        ? findOut(after, account, unclear(answer))
        : decision(after);
  }

  private static boolean isListed(InterfaceRequest request, AcceptingAccount account) {
    try {
      return account.cloud().read(request.id().interfaceId()).isPresent();
    } catch (CloudException unread) {
      LOG.debug("{}: not read after its confirm: {}", request.id(), unread.sentence());
      return true;
    }
  }

  private static CloudException unclear(State answer) {
    return new CloudException(
        Kind.UNCERTAIN, Reason.of("reason.outcome.unclear-state", answer.name()), null);
  }

  private Decision.ForAccept failed(
      InterfaceRequest request, AcceptingAccount account, CloudException failure) {
    Optional<HostedInterface> row = outcomes.read(request, account);
    return decision(outcomes.recordFailure(request, failure(failure), row));
  }

  private Decision.ForAccept findOut(
      InterfaceRequest request, AcceptingAccount account, CloudException failure) {
    return outcomes
        .findOut(
            request,
            account,
            failure,
            // unless it is said to wait, the earlier call may be why this one was refused
            () ->
                request.state().equals(State.CONFIRMING)
                    ? Optional.of(outcomes.record(request, failure(failure)))
                    : Optional.empty())
        .map(ConfirmCall::decision)
        .orElseGet(() -> new Decision.InDoubt(failure.reason()));
  }

  private Event failure(CloudException failure) {
    return new Event.ConfirmFailed(clock.instant(), failure.reason());
  }

  private static Decision.ForAccept decision(InterfaceRequest request) {
    return switch (request.phase()) {
      case Phase.Accepted _ -> new Decision.Accepted(request);
      case Phase.Waiting _ when request.isBeingDeleted() -> new Decision.TooLate(request);
      case Phase.Waiting(Optional<Phase.FailedTry> last)
          when last.orElse(null) instanceof Phase.FailedAccept failed && failed.inDoubt() ->
          new Decision.InDoubt(failed.reason());
      case Phase.Waiting(Optional<Phase.FailedTry> last) ->
          new Decision.NotNow(
              last.map(Phase.FailedTry::reason)
                  .orElseGet(() -> Reason.of("reason.outcome.not-accepted")));
      case Phase.Confirming _ when request.state().isAccepted() ->
          new Decision.InDoubt(
              Reason.of("reason.outcome.accepted-without-gateway", request.state().name()));
      case Phase.Confirming _ ->
          new Decision.InDoubt(Reason.of("reason.outcome.still-listed", request.state().name()));
      case Phase.Declining _, Phase.AcceptedOutside _, Phase.AcceptedBySomebody _, Phase.Closed _ ->
          new Decision.TooLate(request);
    };
  }
}
