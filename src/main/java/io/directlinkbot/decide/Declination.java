package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One call to decline for one claim, and the finding out of what came of it. The call deletes the
 * interface in whatever state it is, so it is made only after a reading that says that it waits.
 * Thread-safe.
 */
public final class Declination {
  private final InstantSource clock;
  private final Aftermath aftermath;

  public Declination(Journal journal, InstantSource clock, Pause pause) {
    this.clock = clock;
    this.aftermath = new Aftermath(journal, clock, pause);
  }

  /**
   * Calls for the first time.
   *
   * @param request with the claim to decline as its last event
   */
  DeclineDecision first(InterfaceRequest request, Site site) {
    Optional<HostedInterface> row;
    try {
      row = site.cloud().read(request.id().interfaceId());
    } catch (CloudException failure) {
      return failed(request, failure.sentence(), Optional.empty());
    }
    if (!waits(row)) {
      return failed(request, notWaiting(row), row);
    }
    try {
      return call(request, site);
    } catch (CloudException failure) {
      return failure.kind() == Kind.UNCERTAIN
          ? findOut(request, site, failure)
          : failed(request, failure.sentence(), aftermath.read(request, site));
    }
  }

  /**
   * Calls once more, as nobody knows what became of the call before. What the cloud refuses now it
   * may have done then.
   *
   * @param request with the claim to decline as its last event
   */
  DeclineDecision again(InterfaceRequest request, Site site) {
    Optional<HostedInterface> row;
    try {
      row = site.cloud().read(request.id().interfaceId());
    } catch (CloudException failure) {
      return new DeclineDecision.InDoubt(failure.sentence());
    }
    if (!waits(row)) {
      // what it is instead is for the next turn to write down
      return new DeclineDecision.InDoubt(notWaiting(row));
    }
    try {
      return call(request, site);
    } catch (CloudException failure) {
      return findOut(request, site, failure);
    }
  }

  /** Nobody may decline any more; a call that was made before did nothing. */
  DeclineDecision giveUp(InterfaceRequest request, String reason) {
    return failed(request, reason, Optional.empty());
  }

  private DeclineDecision call(InterfaceRequest request, Site site) throws CloudException {
    State answer = site.cloud().decline(request.id().interfaceId());
    return decision(aftermath.write(request, new Event.Declined(clock.instant(), answer)));
  }

  private DeclineDecision failed(
      InterfaceRequest request, String reason, Optional<HostedInterface> row) {
    Event failure = new Event.DeclineFailed(clock.instant(), reason);
    return decision(aftermath.writeFailure(request, failure, row));
  }

  private DeclineDecision findOut(InterfaceRequest request, Site site, CloudException failure) {
    try {
      Optional<Event> news = aftermath.lookForNews(request, site);
      if (news.isPresent()) {
        return decision(aftermath.write(request, news.get()));
      }
    } catch (InterruptedException _) {
      // the bot stops; the claim is in the journal, and the next start finds out
      Thread.currentThread().interrupt();
      return new DeclineDecision.InDoubt(failure.sentence());
    }
    return switch (failure.kind()) {
      case REFUSED, FORBIDDEN -> failed(request, failure.sentence(), aftermath.read(request, site));
      case CREDENTIALS, THROTTLED, UNSENT, UNCERTAIN ->
          new DeclineDecision.InDoubt(failure.sentence());
    };
  }

  private static boolean waits(Optional<HostedInterface> row) {
    return row.filter(it -> it.state().equals(State.CONFIRMING)).isPresent();
  }

  private static String notWaiting(Optional<HostedInterface> row) {
    return row.map(
            it ->
                "The cloud says that it is %s; only what is %s can be declined."
                    .formatted(it.state(), State.CONFIRMING))
        .orElse("The cloud does not list it any more, so there is nothing to delete.");
  }

  private static DeclineDecision decision(InterfaceRequest request) {
    return switch (request.phase()) {
      case Phase.Closed closed when closed.isDeclinedHere() ->
          new DeclineDecision.Declined(request);
      case Phase.Declining declining ->
          declining.taken()
              ? new DeclineDecision.Declined(request)
              : new DeclineDecision.InDoubt("The cloud still says " + request.state() + ".");
      case Phase.Waiting _ when request.isBeingDeleted() -> new DeclineDecision.TooLate(request);
      case Phase.Waiting(Optional<Phase.FailedTry> last) ->
          new DeclineDecision.NotNow(
              last.map(Phase.FailedTry::reason).orElse("It was not declined."));
      case Phase.Confirming _,
          Phase.Accepted _,
          Phase.AcceptedOutside _,
          Phase.AcceptedBySomebody _,
          Phase.Closed _ ->
          new DeclineDecision.TooLate(request);
    };
  }
}
