package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.InterfaceList;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.Polled;
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
 * One poll of one account: its whole list against the journal. An account that gives no answer
 * changes nothing. Not thread-safe: one poll of an account at a time.
 */
final class AccountPoll {
  private final String account;
  private final Polled polled;
  private final InterfaceList interfaces;
  private final Journal journal;
  private final PollLog polls;
  private final InstantSource clock;
  private final PollOutage sight;
  private final ReturnedInterfaces reappearances;
  private final NewOffers newOffers;
  private final MissingInterfaces disappearances;
  private final AcceptedFollowUp following;

  AccountPoll(
      WatchedAccount watched,
      Journal journal,
      PollLog polls,
      PollOutage sight,
      InstantSource clock) {
    this.account = watched.name();
    this.polled = watched.polled();
    this.interfaces = watched.interfaces();
    this.journal = journal;
    this.polls = polls;
    this.sight = sight;
    this.clock = clock;
    this.reappearances = new ReturnedInterfaces(watched, journal);
    this.newOffers = new NewOffers(watched, journal);
    this.disappearances = new MissingInterfaces(watched, journal);
    this.following = new AcceptedFollowUp(watched, journal);
  }

  /** The next poll does not follow on the one before: another bot may have polled between them. */
  void leftToOthers() {
    disappearances.forget();
    reappearances.forget();
  }

  /** Whether the last list that was read does not have the request's interface. */
  boolean isMissing(RequestId request) {
    return disappearances.isMissing(request);
  }

  void run() throws CloudException {
    // the journal before the cloud: what is written down during the call is newer than its answer
    List<InterfaceRequest> followed = journal.followed(account);
    // the time before the call: what is offered while it runs may be missing from the answer
    Instant asked = clock.instant();
    List<HostedInterface> rows = interfaces.read();
    Instant answered = clock.instant();
    List<InterfaceRequest> missing = compare(followed, rows, answered);
    try {
      List<InterfaceRequest> known = reappearances.write(followed, rows, answered);
      newOffers.write(known, rows, polls.last(polled), answered);
      sight.regained(known, answered);
      polls.completed(polled, asked);
    } finally {
      disappearances.missing(missing, answered);
    }
    following.write(answered);
  }

  /** Writes down what the rows say, and gives back the requests that have none. */
  private List<InterfaceRequest> compare(
      List<InterfaceRequest> followed, List<HostedInterface> rows, Instant now) {
    Map<String, HostedInterface> listed =
        rows.stream()
            .collect(Collectors.toMap(HostedInterface::id, Function.identity(), (one, _) -> one));
    List<InterfaceRequest> missing = new ArrayList<>();
    for (InterfaceRequest request : followed) {
      HostedInterface row = listed.get(request.id().interfaceId());
      if (row == null) {
        missing.add(request);
      } else {
        // a number that somebody else took meanwhile is no loss: the next poll compares again
        Observation.of(request, row, now).ifPresent(news -> journal.append(request, news));
      }
    }
    return missing;
  }
}
