package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.watch.PollStatus.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one account, turn by turn, as long as no other bot does. Only changes are logged: the first
 * failure of a kind, and that it works again. How rarely a refused key is tried is {@link
 * io.directlinkbot.directlink.KeySparingDirectLink}'s to say. Not thread-safe: one loop an account.
 */
final class AccountWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);

  /** While the key is spared after a refusal, a poll is no call; it only sees when that ends. */
  private static final Duration WHILE_KEY_IS_SPARED = Duration.ofSeconds(1);

  private static final Duration AFTER_THROTTLING = Duration.ofSeconds(30);
  private static final Duration WHILE_ANOTHER_BOT_POLLS = Duration.ofSeconds(1);

  private final String account;
  private final AccountPoll poll;
  private final PollOutage sight;
  private final ReminderWriter reminding;
  private final Duration interval;
  private final AccountLeases leases;
  private final InstantSource clock;
  private CloudException.@Nullable Kind trouble;
  private volatile PollStatus polling;

  AccountWatch(
      String account,
      AccountPoll poll,
      PollOutage sight,
      ReminderWriter reminding,
      Duration interval,
      AccountLeases leases,
      InstantSource clock) {
    this.account = account;
    this.poll = poll;
    this.sight = sight;
    this.reminding = reminding;
    this.interval = interval;
    this.leases = leases;
    this.clock = clock;
    this.polling = new PollStatus(account, Stage.NOT_YET, "not polled yet");
  }

  /** How it went last. Any thread may ask. */
  PollStatus polling() {
    return polling;
  }

  /**
   * Polls once and reminds people of what waits, if the account is this bot's.
   *
   * @return how long to wait for the next poll
   */
  Duration turn() {
    Optional<Lease> lease = leases.take(account);
    if (lease.isEmpty()) {
      poll.leftToOthers();
      sight.leftToOthers();
      polling = new PollStatus(account, Stage.ELSEWHERE, "left to another bot");
      return WHILE_ANOTHER_BOT_POLLS;
    }
    try (Lease _ = lease.get()) {
      Instant begun = clock.instant();
      Duration wait = poll();
      // after a poll that failed too: a cloud that can't be reached must not keep a reminder back
      reminding.turn(begun, poll::isMissing);
      return wait;
    }
  }

  private Duration poll() {
    sight.begins();
    try {
      poll.run();
      recovered();
      return interval;
    } catch (CloudException failure) {
      sight.lost(failure);
      return failed(failure);
    } catch (RuntimeException | Error fault) {
      // the loop logs it and goes on; until then this must not pass for an account that is watched
      fail(fault);
      throw fault;
    }
  }

  private void fail(Throwable fault) {
    CloudException failure =
        new CloudException(
            CloudException.Kind.UNSENT,
            "The bot itself failed (%s); its log says where."
                .formatted(fault.getClass().getSimpleName()),
            null);
    failed(failure);
    try {
      sight.lost(failure);
    } catch (RuntimeException again) {
      fault.addSuppressed(again);
    }
  }

  private void recovered() {
    if (trouble != null) {
      LOG.info("{}: polled again", account);
    }
    trouble = null;
    polling = new PollStatus(account, Stage.POLLED, "polled");
  }

  private Duration failed(CloudException failure) {
    if (trouble != failure.kind()) {
      LOG.warn("{} can't be polled: {}", account, failure.sentence());
    }
    trouble = failure.kind();
    polling = new PollStatus(account, Stage.FAILS, "can't be polled: " + failure.sentence());
    return switch (failure.kind()) {
      case CREDENTIALS -> WHILE_KEY_IS_SPARED;
      case THROTTLED -> max(interval, AFTER_THROTTLING);
      case FORBIDDEN, REFUSED, UNSENT, UNCERTAIN -> interval;
    };
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
