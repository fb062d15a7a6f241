package io.directlinkbot.watch;

import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Records what time alone changes after an accept: once, that an interface takes long to become
 * available; and that the bot stops following it, after the configured time.
 */
final class AcceptedFollowUp {
  private static final Duration LONG = Duration.ofMinutes(40);

  private final Duration followFor;
  private final FollowedRequests followed;
  private final Journal journal;

  AcceptedFollowUp(Duration followFor, FollowedRequests followed, Journal journal) {
    this.followFor = followFor;
    this.followed = followed;
    this.journal = journal;
  }

  /** Records what is due after a poll. */
  void record(Instant now) {
    for (InterfaceRequest request : followed.now()) {
      // an append that loses a race is no loss: the next poll tries again
      dueEvent(request, now).ifPresent(event -> journal.append(request, event));
    }
  }

  private Optional<Event> dueEvent(InterfaceRequest request, Instant now) {
    if (isAcceptedFor(followFor, request, now)) {
      return Optional.of(new Event.FollowEnded(now));
    }
    return isAcceptedFor(LONG, request, now) && isStillPending(request)
        ? Optional.of(new Event.StillPending(now))
        : Observation.leftOpen(request, now);
  }

  private static boolean isAcceptedFor(Duration time, InterfaceRequest request, Instant now) {
    return request.acceptedAt().filter(at -> !now.isBefore(at.plus(time))).isPresent();
  }

  private static boolean isStillPending(InterfaceRequest request) {
    return !request.traffic().everAvailable()
        && !request.traffic().delayReported()
        && (request.state().equals(State.PENDING) || request.state().equals(State.DOWN));
  }
}
