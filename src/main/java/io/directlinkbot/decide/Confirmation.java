package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call to confirm for one claim, and the finding out of what came of it. The cloud's word is
 * final: after a call that gave no good answer the interface is read until it tells, for a bounded
 * time; what stays in doubt is left to {@link Resumption} and to the next polls. Thread-safe.
 */
public final class Confirmation {
  private static final Logger LOG = LoggerFactory.getLogger(Confirmation.class);

  private final InstantSource clock;
  private final Aftermath aftermath;

  public Confirmation(Journal journal, InstantSource clock, Pause pause) {
    this.clock = clock;
    this.aftermath = new Aftermath(journal, clock, pause);
  }

  /**
   * Calls for the first time.
   *
   * @param request with this claim as its last event
   */
  Decision first(InterfaceRequest request, Claim claim, Site site) {
    try {
      return call(request, claim, site);
    } catch (CloudException failure) {
      return failure.kind() == Kind.UNCERTAIN || isInDoubt(request)
          ? findOut(request, site, failure)
          : failed(request, site, failure);
    }
  }

  /**
   * Calls once more, as nobody knows what became of the call before. What the cloud refuses now it
   * may have done then.
   *
   * @param request with this claim as its last event
   */
  Decision again(InterfaceRequest request, Claim claim, Site site) {
    try {
      return call(request, claim, site);
    } catch (CloudException failure) {
      return findOut(request, site, failure);
    }
  }

  /** Whether an accept before this one is: the cloud may refuse this one for having done that. */
  private static boolean isInDoubt(InterfaceRequest request) {
    return request.phase() instanceof Phase.Confirming confirming && confirming.again();
  }

  private Decision call(InterfaceRequest request, Claim claim, Site site) throws CloudException {
    State answer = site.cloud().confirm(request.id().interfaceId(), claim.gateway().id());
    if (answer.stage() == State.Stage.ENDED && isListed(request, site)) {
      // the row has the last word: it may be accepted, or wait still
      return findOut(request, site, unclear(answer));
    }
    InterfaceRequest after = aftermath.write(request, new Event.Confirmed(clock.instant(), answer));
    return after.phase() instanceof Phase.Confirming
        ? findOut(after, site, unclear(answer))
        : decision(after);
  }

  private static boolean isListed(InterfaceRequest request, Site site) {
    try {
      return site.cloud().read(request.id().interfaceId()).isPresent();
    } catch (CloudException unread) {
      LOG.debug("{}: {}", request.id(), unread.sentence());
      return true;
    }
  }

  private static CloudException unclear(State answer) {
    return new CloudException(
        Kind.UNCERTAIN,
        "The cloud answered the confirm with the state %s, which does not say whether it is accepted."
            .formatted(answer),
        null);
  }

  private Decision failed(InterfaceRequest request, Site site, CloudException failure) {
    Optional<HostedInterface> row = aftermath.read(request, site);
    return decision(aftermath.writeFailure(request, failure(failure), row));
  }

  private Decision findOut(InterfaceRequest request, Site site, CloudException failure) {
    try {
      Optional<Event> news = aftermath.lookForNews(request, site);
      if (news.isPresent()) {
        return decision(aftermath.write(request, news.get()));
      }
    } catch (InterruptedException _) {
      // the bot stops; the claim is in the journal, and the next start finds out
      Thread.currentThread().interrupt();
      return new Decision.InDoubt(failure.sentence());
    }
    boolean refused =
        switch (failure.kind()) {
          case REFUSED, FORBIDDEN -> true;
          // the cloud did not look at it: of the call before is known no more than it was
          case CREDENTIALS, THROTTLED, UNSENT, UNCERTAIN -> false;
        };
    // of one that is not said to wait, the call before may be what it is refused for
    return refused && request.state().equals(State.CONFIRMING)
        ? decision(aftermath.write(request, failure(failure)))
        : new Decision.InDoubt(failure.sentence());
  }

  private Event failure(CloudException failure) {
    return new Event.ConfirmFailed(clock.instant(), failure.sentence());
  }

  private static Decision decision(InterfaceRequest request) {
    return switch (request.phase()) {
      case Phase.Accepted _ -> new Decision.Accepted(request);
      case Phase.Waiting _ when request.isBeingDeleted() -> new Decision.TooLate(request);
      case Phase.Waiting(Optional<Phase.FailedTry> last)
          when last.orElse(null) instanceof Phase.FailedAccept failed && failed.inDoubt() ->
          new Decision.InDoubt(failed.reason());
      case Phase.Waiting(Optional<Phase.FailedTry> last) ->
          new Decision.NotNow(last.map(Phase.FailedTry::reason).orElse("It was not accepted."));
      case Phase.Confirming _ when request.state().isAccepted() ->
          new Decision.InDoubt(
              "The cloud's list says %s, but not with which gateway: whether your accept did that is not known yet."
                  .formatted(request.state()));
      case Phase.Confirming _ ->
          new Decision.InDoubt("The cloud's list still says " + request.state() + ".");
      case Phase.Declining _, Phase.AcceptedOutside _, Phase.AcceptedBySomebody _, Phase.Closed _ ->
          new Decision.TooLate(request);
    };
  }
}
