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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads just accepted interfaces one by one between polls, until they are available: the person who
 * accepted is waiting for that. Hears of accepts from the journal, and reads all accepted requests
 * only when it may have missed some. For one loop; not thread-safe.
 */
final class EarlyReader {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyReader.class);

  /** The longest wait. An accept wakes the loop anyway; this allows for a clock that jumps. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Map<String, WatchedAccount> accounts;
  private final Journal journal;
  private final Duration interval;
  private final AccountLeases leases;
  private final InstantSource clock;

  /** The requests whose interfaces may have to be read; any thread adds to them. */
  private final Map<RequestId, InterfaceRequest> followed = new ConcurrentHashMap<>();

  /** Whether requests may be missing from these, because another bot accepted them. */
  private final AtomicBoolean incomplete = new AtomicBoolean(true);

  /** When each was last read or, before that, first noticed. */
  private final Map<RequestId, Instant> lastReads = new HashMap<>();

  private volatile Runnable listener = () -> {};

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
    journal.onAppend((request, _) -> note(request));
    leases.onNews(this::noteMissing);
  }

  /** Calls the listener, on any thread, when an interface may have to be read sooner. */
  void onNews(Runnable called) {
    listener = called;
  }

  private void note(InterfaceRequest request) {
    if (isFollowed(request)) {
      followed.merge(request.id(), request, EarlyReader::newer);
      listener.run();
    } else {
      followed.remove(request.id());
    }
  }

  private boolean isFollowed(InterfaceRequest request) {
    return EarlyReadSchedule.next(request, Instant.MIN, interval).isPresent();
  }

  private static InterfaceRequest newer(InterfaceRequest one, InterfaceRequest other) {
    return one.number() < other.number() ? other : one;
  }

  private void noteMissing() {
    incomplete.set(true);
    listener.run();
  }

  /**
   * Reads each interface whose next read is due.
   *
   * @return how long to wait before the next call
   */
  Duration readDue() {
    if (incomplete.getAndSet(false)) {
      journal.accepted().stream()
          .filter(this::isFollowed)
          .forEach(request -> followed.merge(request.id(), request, EarlyReader::newer));
    }
    lastReads.keySet().retainAll(followed.keySet());
    Duration wait = LONGEST_WAIT;
    for (InterfaceRequest request : List.copyOf(followed.values())) {
      Instant now = clock.instant();
      Instant last = lastReads.getOrDefault(request.id(), now);
      if (isDue(request, last, now)) {
        read(request, now);
        last = now;
      }
      lastReads.put(request.id(), last);
      Optional<Instant> next = EarlyReadSchedule.next(request, last, interval);
      if (next.isPresent()) {
        wait = min(wait, Duration.between(now, next.get()));
      } else {
        followed.remove(request.id(), request);
      }
    }
    return wait;
  }

  private boolean isDue(InterfaceRequest request, Instant last, Instant now) {
    return EarlyReadSchedule.next(request, last, interval)
        .filter(time -> !time.isAfter(now))
        .isPresent();
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
