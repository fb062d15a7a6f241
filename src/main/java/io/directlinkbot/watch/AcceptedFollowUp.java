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
 * Follows what was accepted: says once that an interface takes long to carry traffic, and lets go
 * of each when it was followed for as long as is configured.
 */
final class AcceptedFollowUp {
  private static final Duration LONG = Duration.ofMinutes(40);

  private final String account;
  private final Duration followFor;
  private final Journal journal;

  AcceptedFollowUp(WatchedAccount watched, Journal journal) {
    this.account = watched.name();
    this.followFor = watched.followFor();
    this.journal = journal;
  }

  /** Writes down what time has come for, after a poll. */
  void write(Instant now) {
    for (InterfaceRequest request : journal.followed(account)) {
      // a number that somebody else took meanwhile is no loss: the next poll comes here again
      news(request, now).ifPresent(event -> journal.append(request, event));
    }
  }

  private Optional<Event> news(InterfaceRequest request, Instant now) {
    Optional<Instant> accepted = request.acceptedAt();
    if (accepted.filter(at -> !now.isBefore(at.plus(followFor))).isPresent()) {
      return Optional.of(new Event.FollowEnded(now));
    }
    boolean late = accepted.filter(at -> !now.isBefore(at.plus(LONG))).isPresent();
    return late && isStillPending(request)
        ? Optional.of(new Event.StillPending(now))
        : Observation.leftOpen(request, now);
  }

  private static boolean isStillPending(InterfaceRequest request) {
    return !request.traffic().everAvailable()
        && !request.traffic().delayReported()
        && (request.state().equals(State.PENDING) || request.state().equals(State.DOWN));
  }
}
