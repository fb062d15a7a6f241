package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.watch.PollStatus.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one account while this bot holds its lease. Logs changes only: the first failure of a kind,
 * and the recovery. {@link io.directlinkbot.directlink.KeySparingDirectLink} decides how rarely a
 * refused key is tried. Not thread-safe, except for {@link #status()}: one loop per account.
 */
final class AccountWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);

  /** While a refused key is spared, a poll makes no call; it only notices when that ends. */
  private static final Duration WHILE_KEY_IS_SPARED = Duration.ofSeconds(1);

  private static final Duration AFTER_THROTTLING = Duration.ofSeconds(30);
  private static final Duration WHILE_ANOTHER_BOT_POLLS = Duration.ofSeconds(1);

  private final String account;
  private final AccountPoll poll;
  private final PollOutage outage;
  private final DueReminders reminders;
  private final Duration interval;
  private final AccountLeases leases;
  private final BotMetrics metrics;
  private final InstantSource clock;
  private CloudException.@Nullable Kind lastFailure;
  private Instant failingSince = Instant.EPOCH;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile PollStatus status;

  AccountWatch(
      WatchedAccount watched,
      Journal journal,
      PollLog polls,
      NoticeLog notices,
      Duration interval,
      AccountLeases leases,
      BotMetrics metrics,
      InstantSource clock) {
    this.account = watched.name();
    FollowedRequests followed = new FollowedRequests(account, journal, leases);
    PollTimes times = new PollTimes(watched.polled(), polls);
    this.outage = new PollOutage(account, journal, times, notices, interval, clock);
    this.poll = new AccountPoll(watched, journal, followed, times, outage, clock);
    this.reminders = new DueReminders(watched.reminders(), followed, journal);
    this.interval = interval;
    this.leases = leases;
    this.metrics = metrics;
    this.clock = clock;
    metrics.watch(account);
    this.status = new PollStatus(account, Stage.NOT_YET);
  }

  /** The outcome of the last poll. Any thread may call this. */
  PollStatus status() {
    return status;
  }

  /** Whether a poll would be the first since this bot started, or since it took the account. */
  boolean isNew() {
    return switch (status.stage()) {
      case NOT_YET, ELSEWHERE -> {
        try (@Nullable Lease lease = leases.take(account).orElse(null)) {
          yield lease != null;
        }
      }
      case POLLED, FAILS -> false;
    };
  }

  /** Calls the listener whenever polls begin to fail or to succeed, on the thread that polls. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void become(PollStatus next) {
    boolean isNews = status.stage() != next.stage();
    status = next;
    if (isNews) {
      listeners.forEach(Runnable::run);
    }
  }

  /**
   * Polls the account once and records the reminders that are due, unless another bot holds its
   * lease.
   *
   * @return how long to wait before the next poll
   */
  Duration pollAndRemind() {
    Optional<Lease> lease = leases.take(account);
    if (lease.isEmpty()) {
      poll.forget();
      metrics.leftToAnother(account);
      become(new PollStatus(account, Stage.ELSEWHERE));
      return WHILE_ANOTHER_BOT_POLLS;
    }
    try (Lease _ = lease.get()) {
      Instant begun = clock.instant();
      Duration wait = poll();
      // after a failed poll too: an unreachable cloud must not hold back a reminder
      reminders.record(begun, poll::isMissing);
      return wait;
    }
  }

  private Duration poll() {
    outage.pollBegins();
    try {
      poll.run();
      logRecovery();
      metrics.polled(account);
      become(new PollStatus(account, Stage.POLLED));
      return interval;
    } catch (CloudException failure) {
      outage.pollFailed(failure);
      reportFailure(failure);
      return waitAfter(failure);
    } catch (RuntimeException | Error fault) {
      // the loop logs the fault and goes on; until then the account must not count as watched
      reportFault(fault);
      throw fault;
    }
  }

  private void logRecovery() {
    if (lastFailure != null) {
      LOG.info("{}: polling recovered after {}", account, sinceFirstFailure());
    }
    lastFailure = null;
  }

  /** As {@code 1h2m3s}. */
  private String sinceFirstFailure() {
    Duration time = Duration.between(failingSince, clock.instant()).truncatedTo(ChronoUnit.SECONDS);
    // a clock that was set back would make it negative
    Duration shown = time.isNegative() ? Duration.ZERO : time;
    return shown.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  private void reportFailure(CloudException failure) {
    if (lastFailure == null) {
      failingSince = clock.instant();
    }
    if (lastFailure != failure.kind()) {
      LOG.warn("{} can't be polled: {}", account, failure.sentence());
    }
    lastFailure = failure.kind();
    metrics.pollFailed(account, failure.kind().word());
    become(new PollStatus(account, Stage.FAILS, Optional.of(failure.reason())));
  }

  private void reportFault(Throwable fault) {
    CloudException failure =
        new CloudException(
            CloudException.Kind.UNSENT,
            Reason.of("reason.cloud.bot-failed", fault.getClass().getSimpleName()),
            null);
    reportFailure(failure);
    try {
      outage.pollFailed(failure);
    } catch (RuntimeException again) {
      fault.addSuppressed(again);
    }
  }

  private Duration waitAfter(CloudException failure) {
    return switch (failure.kind()) {
      case CREDENTIALS -> WHILE_KEY_IS_SPARED;
      case THROTTLED -> interval.compareTo(AFTER_THROTTLING) > 0 ? interval : AFTER_THROTTLING;
      case FORBIDDEN, REFUSED, UNSENT, UNCERTAIN -> interval;
    };
  }
}
