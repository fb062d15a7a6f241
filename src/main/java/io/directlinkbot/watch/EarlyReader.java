package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Observation;
import io.directlinkbot.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads just accepted interfaces one by one between polls, until they are available: the person who
 * accepted is waiting for that. Not thread-safe: one loop.
 */
final class EarlyReader {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyReader.class);

  /** The longest wait. An append wakes the loop anyway; this allows for a clock that jumps. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Map<String, WatchedAccount> accounts;
  private final Journal journal;
  private final Duration interval;
  private final AccountLeases leases;
  private final InstantSource clock;

  /** When each was last read or, before that, first noticed. */
  private Map<RequestId, Instant> lastReads = Map.of();

  EarlyReader(
      List<WatchedAccount> accounts,
      Journal journal,
      Duration interval,
      AccountLeases leases,
      InstantSource clock) {
    this.accounts =
        accounts.stream().collect(Collectors.toMap(WatchedAccount::name, Function.identity()));
    this.journal = journal;
    this.interval = interval;
    this.leases = leases;
    this.clock = clock;
  }

  /**
   * Reads each interface whose next read is due.
   *
   * @return how long to wait before the next call
   */
  Duration readDue() {
    Map<RequestId, Instant> before = lastReads;
    lastReads = new HashMap<>();
    Duration wait = LONGEST_WAIT;
    for (InterfaceRequest request : journal.accepted()) {
      Instant now = clock.instant();
      Instant last = before.getOrDefault(request.id(), now);
      if (isDue(request, last, now)) {
        read(request, now);
        last = now;
      }
      lastReads.put(request.id(), last);
      wait = min(wait, untilNext(request, last, now));
    }
    return wait;
  }

  private boolean isDue(InterfaceRequest request, Instant last, Instant now) {
    return EarlyReadSchedule.next(request, last, interval)
        .filter(time -> !time.isAfter(now))
        .isPresent();
  }

  private Duration untilNext(InterfaceRequest request, Instant last, Instant now) {
    return EarlyReadSchedule.next(request, last, interval)
        .map(time -> Duration.between(now, time))
        .orElse(LONGEST_WAIT);
  }

  private void read(InterfaceRequest request, Instant now) {
    WatchedAccount account = accounts.get(request.id().account());
    Optional<Lease> lease =
        account == null ? Optional.empty() : leases.take(request.id().account());
    if (account == null || lease.isEmpty()) {
      // another bot reads it
      return;
    }
    try (Lease _ = lease.get()) {
      account
          .cloud()
          .read(request.id().interfaceId())
          .flatMap(row -> Observation.of(request, row, now))
          .ifPresent(event -> journal.append(request, event));
    } catch (CloudException failure) {
      // the polls report what is wrong
      LOG.debug("{}: early read failed: {}", request.id(), failure.sentence());
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
