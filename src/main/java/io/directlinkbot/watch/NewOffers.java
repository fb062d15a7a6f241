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
 * Opens a request for each interface that is offered to the account and has none. An interface on
 * one of the account's own connections or LAGs was offered by the account to somebody else and is
 * not ours to accept. While these can't be read, the request is opened anyway and checked again
 * later. Not thread-safe.
 */
final class NewOffers {
  private static final Logger LOG = LoggerFactory.getLogger(NewOffers.class);

  private final String account;
  private final OwnConnections ownConnections;
  private final Journal journal;

  /** Ids of offers that the account made to others: each is looked up once, not at every poll. */
  private final Set<String> ours = new HashSet<>();

  NewOffers(WatchedAccount watched, Journal journal) {
    this.account = watched.name();
    this.ownConnections = new OwnConnections(watched.name(), watched.cloud());
    this.journal = journal;
  }

  /**
   * Opens requests for new offers, and checks earlier ones whose ownership could not be checked.
   *
   * @param followed the requests that are followed, whatever their state
   * @param lastAbsent when the account was last polled completely before this poll, if it ever was
   */
  void record(
      List<InterfaceRequest> followed,
      List<HostedInterface> rows,
      Optional<Instant> lastAbsent,
      Instant now) {
    List<HostedInterface> unknown = unknown(followed, rows);
    List<InterfaceRequest> unchecked =
        followed.stream()
            .filter(InterfaceRequest::mayBeAnOfferOfTheAccount)
            .filter(request -> !request.offered().ownershipChecked())
            .toList();
    if (unknown.isEmpty() && (unchecked.isEmpty() || !ownConnections.isDue(now))) {
      return;
    }
    Optional<Set<String>> own = ownConnections.read(now);
    own.ifPresent(ids -> unchecked.forEach(request -> recordOwnership(request, ids, now)));
    for (HostedInterface row : unknown) {
      if (own.isPresent() && own.get().contains(row.connection())) {
        ours.add(row.id());
      } else {
        open(row, rows, lastAbsent, own.isPresent(), now);
      }
    }
  }

  private List<HostedInterface> unknown(
      List<InterfaceRequest> followed, List<HostedInterface> rows) {
    Set<String> known =
        followed.stream().map(request -> request.id().interfaceId()).collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> row.state().equals(State.CONFIRMING))
        .filter(row -> !known.contains(row.id()) && !isOurs(row))
        .toList();
  }

  private void open(
      HostedInterface row,
      List<HostedInterface> rows,
      Optional<Instant> lastAbsent,
      boolean ownershipChecked,
      Instant now) {
    Optional<InterfaceRequest> before = journal.latest(account, row.id());
    Event offered =
        new Event.Offered(
            now, row, absent(before, lastAbsent), ownershipChecked, replaced(rows, row, now));
    if (newId(row.id(), before, now).filter(id -> journal.append(id, 1, offered)).isPresent()) {
      LOG.info("{}: {} waits to be accepted", account, row.id());
    }
  }

  /**
   * Whether the offer was found to be the account's own; the journal keeps that across restarts.
   */
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

  private void recordOwnership(InterfaceRequest request, Set<String> own, Instant now) {
    Event checked = new Event.OwnershipChecked(now, own.contains(request.offer().connection()));
    // an append that loses a race is no loss: the next poll checks again
    journal.append(request, checked);
  }

  /** The request that the offer replaces, if any. */
  private Optional<RequestId> replaced(
      List<HostedInterface> rows, HostedInterface row, Instant now) {
    Set<String> ids = rows.stream().map(HostedInterface::id).collect(Collectors.toSet());
    // read again: this list may just have ended the request that the offer replaces
    Map<Boolean, List<InterfaceRequest>> listed =
        journal.followed(account).stream()
            .collect(
                Collectors.partitioningBy(request -> ids.contains(request.id().interfaceId())));
    return Replacement.of(
        row,
        listed.getOrDefault(true, List.of()),
        listed.getOrDefault(false, List.of()),
        journal.ended().on(account, row.connection(), now.minus(Replacement.REMEMBERED)),
        now);
  }

  /**
   * The last time at which the interface was surely not offered. For a while after a decline, polls
   * ignore a row in {@code confirming}, so they prove nothing; the decline itself does.
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
   * The id of the new request; empty when another bot opened one since the poll began, or when the
   * last one was just declined.
   */
  private Optional<RequestId> newId(
      String interfaceId, Optional<InterfaceRequest> latest, Instant now) {
    if (latest
        .filter(it -> !it.isClosed() || Observation.isLateAfterDecline(it, now))
        .isPresent()) {
      return Optional.empty();
    }
    int before =
        Math.max(
            latest.map(ended -> ended.id().round()).orElse(0),
            journal.forgottenRounds(account, interfaceId));
    return Optional.of(new RequestId(account, interfaceId, before + 1));
  }
}
