package io.directlinkbot.watch;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Observation;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.Replacement;
import io.directlinkbot.request.RequestId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the interfaces that wait for us and are no requests yet. What hangs on one of the account's
 * own connections or LAGs was offered by it to somebody else and is not ours to accept; where that
 * can't be told yet, people get the offer all the same, and it is looked at again. Not thread-safe.
 */
final class NewOffers {
  private static final Logger LOG = LoggerFactory.getLogger(NewOffers.class);

  private final String account;
  private final OwnConnections ownership;
  private final Journal journal;

  /** Ids of offers that the account made to others: asked about once, not at every poll. */
  private final Set<String> ours = new HashSet<>();

  NewOffers(WatchedAccount watched, Journal journal) {
    this.account = watched.name();
    this.ownership = new OwnConnections(watched.name(), watched.cloud());
    this.journal = journal;
  }

  void write(
      List<InterfaceRequest> followed,
      List<HostedInterface> rows,
      Optional<Instant> lastAbsent,
      Instant now) {
    Set<String> known =
        followed.stream().map(request -> request.id().interfaceId()).collect(Collectors.toSet());
    List<HostedInterface> unknown =
        rows.stream()
            .filter(row -> row.state().equals(State.CONFIRMING))
            .filter(row -> !known.contains(row.id()) && !isOurs(row))
            .toList();
    List<InterfaceRequest> unchecked =
        followed.stream()
            .filter(InterfaceRequest::mayBeAnOfferOfTheAccount)
            .filter(request -> !request.offered().ownershipChecked())
            .toList();
    if (unknown.isEmpty() && (unchecked.isEmpty() || !ownership.isDue(now))) {
      return;
    }
    Optional<Set<String>> ownConnections = ownership.read(now);
    ownConnections.ifPresent(own -> unchecked.forEach(request -> check(request, own, now)));
    for (HostedInterface row : unknown) {
      if (ownConnections.isPresent() && ownConnections.get().contains(row.connection())) {
        ours.add(row.id());
      } else {
        Optional<InterfaceRequest> before = journal.latest(account, row.id());
        Event offered =
            new Event.Offered(
                now,
                row,
                absent(before, lastAbsent),
                ownConnections.isPresent(),
                replaces(rows, row, now));
        if (newId(row.id(), before, now).filter(id -> journal.append(id, 1, offered)).isPresent()) {
          LOG.info("{}: {} waits to be accepted", account, row.id());
        }
      }
    }
  }

  /** Also after a restart, when the connections can't be read: what was found out once stays. */
  private boolean isOurs(HostedInterface row) {
    if (ours.contains(row.id())) {
      return true;
    }
    boolean found =
        journal
            .latest(account, row.id())
            .filter(request -> request.offer().connection().equals(row.connection()))
            .map(InterfaceRequest::phase)
            .filter(phase -> phase instanceof Phase.Closed closed && closed.ending() == Ending.OURS)
            .isPresent();
    if (found) {
      ours.add(row.id());
    }
    return found;
  }

  private void check(InterfaceRequest request, Set<String> own, Instant now) {
    Event checked = new Event.OwnershipChecked(now, own.contains(request.offer().connection()));
    // a number that somebody else took meanwhile is no loss: the next poll checks again
    journal.append(request, checked);
  }

  private Optional<RequestId> replaces(
      List<HostedInterface> rows, HostedInterface row, Instant now) {
    Set<String> ids = rows.stream().map(HostedInterface::id).collect(Collectors.toSet());
    // read anew: the list that has the new one may have shown the end of the old one
    Map<Boolean, List<InterfaceRequest>> listed =
        journal.followed(account).stream()
            .collect(
                Collectors.partitioningBy(request -> ids.contains(request.id().interfaceId())));
    return Replacement.of(
        row,
        listed.getOrDefault(true, List.of()),
        listed.getOrDefault(false, List.of()),
        journal.ended(account, row.connection(), now.minus(Replacement.REMEMBERED)),
        now);
  }

  /**
   * The last poll without the offer. Shortly after a decline a row that waits is passed over, so a
   * poll of that time does not prove that there was none; the decline itself does.
   */
  private static Optional<Instant> absent(
      Optional<InterfaceRequest> before, Optional<Instant> lastPoll) {
    return lastPoll.map(
        time ->
            before
                .filter(ended -> Observation.isLateAfterDecline(ended, time))
                .map(InterfaceRequest::phase)
                .filter(Phase.Closed.class::isInstance)
                .map(ended -> ((Phase.Closed) ended).at())
                .filter(ended -> ended.isBefore(time))
                .orElse(time));
  }

  /**
   * Nothing for an interface whose request another bot wrote down since the poll began, or which
   * was declined a moment ago.
   */
  private Optional<RequestId> newId(
      String interfaceId, Optional<InterfaceRequest> latest, Instant now) {
    if (latest.isEmpty()) {
      return Optional.of(new RequestId(account, interfaceId, 1));
    }
    return latest
        .filter(it -> it.isClosed() && !Observation.isLateAfterDecline(it, now))
        .map(ended -> ended.id().next());
  }
}
