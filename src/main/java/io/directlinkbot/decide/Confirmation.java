package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Observation;
import io.directlinkbot.request.Phase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * One call to confirm for one claim, and the finding out of what came of it. The cloud's word is
 * final: after a call that gave no good answer the interface is read until it tells, for a bounded
 * time; what stays in doubt is left to {@link Resumption} and to the next polls. Thread-safe.
 */
public final class Confirmation {
  /** Waits before each re-reading: the list may lag behind a confirm by some seconds. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8));

  private final Journal journal;
  private final InstantSource clock;
  private final Pause pause;

  public Confirmation(Journal journal, InstantSource clock, Pause pause) {
    this.journal = journal;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Calls.
   *
   * @param request with this claim as its last event
   */
  Decision of(InterfaceRequest request, Claim claim, Site site) {
    try {
      State answer = site.cloud().confirm(request.id().interfaceId(), claim.gateway().id());
      return write(request, new Event.Confirmed(clock.instant(), answer));
    } catch (CloudException failure) {
      return settle(request, site, failure);
    }
  }

  private Decision settle(InterfaceRequest request, Site site, CloudException failure) {
    if (failure.kind() != CloudException.Kind.UNCERTAIN) {
      return seen(request, site)
          .map(news -> write(request, news))
          .orElseGet(() -> fail(request, failure.sentence()));
    }
    try {
      for (Duration wait : WAITS) {
        pause.of(wait);
        Optional<Event> news = seen(request, site);
        if (news.isPresent()) {
          return write(request, news.get());
        }
      }
    } catch (InterruptedException _) {
      // the bot stops; the claim is in the journal, and the next start finds out
      Thread.currentThread().interrupt();
    }
    return new Decision.InDoubt(failure.sentence());
  }

  /** What the cloud says of the interface now, if that is something else than that it waits. */
  private Optional<Event> seen(InterfaceRequest request, Site site) {
    try {
      Optional<HostedInterface> row = site.cloud().read(request.id().interfaceId());
      return row.flatMap(now -> Observation.of(request, now, clock.instant()));
    } catch (CloudException _) {
      return Optional.empty();
    }
  }

  private Decision fail(InterfaceRequest request, String reason) {
    return write(request, new Event.ConfirmFailed(clock.instant(), reason));
  }

  /** Writes the outcome down, unless a poll did so first, and tells what the journal then says. */
  private Decision write(InterfaceRequest claimed, Event outcome) {
    InterfaceRequest request = claimed;
    while (request.phase() instanceof Phase.Confirming) {
      if (journal.append(request.id(), request.number() + 1, outcome)) {
        request = request.apply(outcome);
        break;
      }
      request = journal.find(request.id()).orElseThrow();
    }
    return switch (request.phase()) {
      case Phase.Accepted _ -> new Decision.Accepted(request);
      case Phase.Waiting(Optional<Phase.FailedTry> last) ->
          new Decision.NotNow(last.map(Phase.FailedTry::reason).orElse("It was not accepted."));
      case Phase.Confirming _ ->
          new Decision.InDoubt("The cloud's list still says " + request.state() + ".");
      case Phase.AcceptedOutside _, Phase.Closed _ -> new Decision.TooLate(request);
    };
  }
}
