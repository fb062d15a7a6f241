package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Observation;
import io.directlinkbot.request.RequestId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One poll of one account: compares its whole list with the journal and records what changed. A
 * list that can't be read changes nothing. Not thread-safe: one poll of an account at a time.
 */
final class AccountPoll {
  private final RememberedList<HostedInterface> interfaces;
  private final Journal journal;
  private final FollowedRequests followed;
  private final PollTimes times;
  private final InstantSource clock;
  private final PollOutage outage;
  private final ReturnedInterfaces returnedInterfaces;
  private final NewOffers newOffers;
  private final MissingInterfaces missingInterfaces;
  private final AcceptedFollowUp acceptedFollowUp;

  AccountPoll(
      WatchedAccount watched,
      Journal journal,
      FollowedRequests followed,
      PollTimes times,
      PollOutage outage,
      InstantSource clock) {
    this.interfaces = watched.interfaces();
    this.journal = journal;
    this.followed = followed;
    this.times = times;
    this.outage = outage;
    this.clock = clock;
    this.returnedInterfaces = new ReturnedInterfaces(watched, journal);
    this.newOffers = new NewOffers(watched, journal);
    this.missingInterfaces = new MissingInterfaces(watched, journal);
    this.acceptedFollowUp = new AcceptedFollowUp(watched.followFor(), followed, journal);
  }

  /**
   * Polls the account.
   *
   * @throws CloudException when the list, or an interface that it no longer has, can't be read
   */
  void run() throws CloudException {
    // the journal is read before the cloud: an event recorded during the call is newer than its
    // answer
    List<InterfaceRequest> before = followed.atPoll();
    // taken before the call: an interface offered while it runs may be missing from the answer
    Instant asked = clock.instant();
    List<HostedInterface> rows = interfaces.read();
    Instant answered = clock.instant();
    List<InterfaceRequest> missing = recordListed(before, rows, answered);
    try {
      List<InterfaceRequest> known = returnedInterfaces.reopen(before, rows, answered);
      newOffers.record(known, rows, times.last(), answered);
      outage.listCompared(known, answered);
      times.completed(asked);
    } finally {
      missingInterfaces.closeGone(missing, answered);
    }
    acceptedFollowUp.record(answered);
  }

  /** Whether the last list that was read lacks the request's interface. */
  boolean isMissing(RequestId request) {
    return missingInterfaces.isMissing(request);
  }

  /** Forgets earlier polls: another bot may have polled the account since. */
  void forget() {
    missingInterfaces.forget();
    returnedInterfaces.forget();
    outage.forget();
    times.forget();
  }

  /** Records what the list says of followed requests, and returns those that it lacks. */
  private List<InterfaceRequest> recordListed(
      List<InterfaceRequest> requests, List<HostedInterface> rows, Instant now) {
    Map<String, HostedInterface> listed =
        rows.stream()
            .collect(Collectors.toMap(HostedInterface::id, Function.identity(), (one, _) -> one));
    List<InterfaceRequest> missing = new ArrayList<>();
    for (InterfaceRequest request : requests) {
      HostedInterface row = listed.get(request.id().interfaceId());
      if (row == null) {
        missing.add(request);
      } else {
        // an append that loses a race is no loss: the next poll compares again
        Observation.of(request, row, now).ifPresent(event -> journal.append(request, event));
      }
    }
    return missing;
  }
}
