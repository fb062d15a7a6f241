package io.directlinkbot.journal.retention;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what ended long ago from the store: at most once an hour, only for accounts whose leases
 * this bot holds, and request by request, so that no other write waits for long. Not thread-safe.
 */
public final class Housekeeping {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration PAUSE = Duration.ofHours(1);

  /** Of an account in one turn. More wait for the next turns, as there may be years of them. */
  private static final int MOST_AT_ONCE = 1_000;

  private final Journal journal;
  private final RequestRemoval removal;
  private final List<String> accounts;
  private final Duration keep;
  private final AccountLeases leases;
  private final InstantSource clock;
  private Instant next = Instant.MIN;

  /**
   * @param accounts the names of all accounts
   * @param keep how long after its last event a request stays
   */
  public Housekeeping(
      Store store,
      Journal journal,
      List<String> accounts,
      Duration keep,
      AccountLeases leases,
      InstantSource clock) {
    this.journal = journal;
    this.removal = new RequestRemoval(store);
    this.accounts = List.copyOf(accounts);
    this.keep = keep;
    this.leases = leases;
    this.clock = clock;
  }

  /**
   * Removes what is due, unless the last turn is less than an hour ago.
   *
   * @return how long to wait before the next turn
   */
  public Duration removeDue() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return Duration.between(now, next);
    }
    next = now.plus(PAUSE);
    accounts.forEach(account -> removeDue(account, now.minus(keep), now));
    return PAUSE;
  }

  private void removeDue(String account, Instant before, Instant now) {
    Optional<Lease> lease = leases.take(account);
    if (lease.isEmpty()) {
      return;
    }
    try (Lease held = lease.get()) {
      Set<RequestId> replaced = replaced(account);
      long removed =
          removal.due(account, before, MOST_AT_ONCE).stream()
              .filter(id -> !replaced.contains(id))
              .takeWhile(_ -> held.isValid() && !Thread.currentThread().isInterrupted())
              .filter(id -> removal.remove(id, before, now))
              .count();
      if (removed > 0) {
        LOG.info("{}: {} requests that ended before {} left the store", account, removed, before);
      }
    }
  }

  /** The requests that open ones replace: their cards link to each other. */
  private Set<RequestId> replaced(String account) {
    return journal.followed(account).stream()
        .map(InterfaceRequest::offered)
        .flatMap(offered -> offered.replaces().stream())
        .collect(Collectors.toSet());
  }
}
