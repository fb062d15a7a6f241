package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Notices that an interface is no longer listed. One list without it proves nothing, a faulty API
 * may leave rows out: it has to be missing twice in a row, and from a reading of it alone. Not
 * thread-safe.
 */
final class Disappearances {
  private final DirectLink cloud;
  private final Optional<Duration> expiresAfter;
  private final Journal journal;
  private final Set<RequestId> missing = new HashSet<>();

  Disappearances(WatchedAccount watched, Journal journal) {
    this.cloud = watched.cloud();
    this.expiresAfter = watched.expiresAfter();
    this.journal = journal;
  }

  void listed(InterfaceRequest request) {
    missing.remove(request.id());
  }

  void missing(InterfaceRequest request, Instant now) throws CloudException {
    boolean firstTime = missing.add(request.id());
    if (firstTime || cloud.read(request.id().interfaceId()).isPresent()) {
      return;
    }
    missing.remove(request.id());
    journal.append(
        request.id(), request.number() + 1, new Event.Vanished(now, ending(request, now)));
  }

  private Ending ending(InterfaceRequest request, Instant now) {
    if (!request.isUndecided()) {
      return Ending.DELETED;
    }
    return expiresAfter.map(time -> request.deadline(time).endingAt(now)).orElse(Ending.WITHDRAWN);
  }
}
