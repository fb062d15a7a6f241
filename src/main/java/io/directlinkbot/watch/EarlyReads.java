package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.HostedInterface;
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
 * Reads interfaces that were just accepted alone, sooner than the polls come, until they can carry
 * traffic: whoever accepted waits for that. Not thread-safe: one loop.
 */
final class EarlyReads {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyReads.class);

  /** An append wakes it; this is only for the clock's sake. */
  private static final Duration NOTHING_TO_DO = Duration.ofMinutes(1);

  private final Map<String, WatchedAccount> accounts;
  private final Journal journal;
  private final Duration interval;
  private final AccountLeases leases;
  private final InstantSource clock;
  private Map<RequestId, Instant> looked = Map.of();

  EarlyReads(
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
   * Reads those whose time has come.
   *
   * @return how long to wait for the next
   */
  Duration turn() {
    Map<RequestId, Instant> before = looked;
    looked = new HashMap<>();
    Duration wait = NOTHING_TO_DO;
    for (InterfaceRequest request : journal.accepted()) {
      Instant now = clock.instant();
      Instant last = before.getOrDefault(request.id(), now);
      Optional<Instant> due = EarlyReadSchedule.next(request, last, interval);
      boolean isDue = due.filter(time -> !time.isAfter(now)).isPresent();
      if (isDue) {
        look(request, now);
      }
      Instant next = isDue ? now : last;
      looked.put(request.id(), next);
      wait = min(wait, untilDue(request, next, now));
    }
    return wait;
  }

  private Duration untilDue(InterfaceRequest request, Instant last, Instant now) {
    return EarlyReadSchedule.next(request, last, interval)
        .map(time -> Duration.between(now, time))
        .orElse(NOTHING_TO_DO);
  }

  private void look(InterfaceRequest request, Instant now) {
    WatchedAccount account = accounts.get(request.id().account());
    Optional<Lease> lease =
        account == null ? Optional.empty() : leases.take(request.id().account());
    if (account == null || lease.isEmpty()) {
      // another bot reads it
      return;
    }
    try (Lease _ = lease.get()) {
      Optional<HostedInterface> row = account.cloud().read(request.id().interfaceId());
      row.flatMap(it -> Observation.of(request, it, now))
          .ifPresent(news -> journal.append(request, news));
    } catch (CloudException failure) {
      // the polls say what is wrong
      LOG.debug("{}: {}", request.id(), failure.sentence());
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
