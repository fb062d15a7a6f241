package io.directlinkbot.watch;

import io.directlinkbot.directlink.CloudException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one account, turn by turn. Only changes are logged: the first failure of a kind, and that
 * it works again. Not thread-safe: one loop an account.
 */
final class AccountWatch {
  private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);

  /**
   * A key that is refused often enough may be locked for good, so a refused one is tried ever more
   * rarely.
   */
  private static final Duration REFUSED_FIRST = Duration.ofSeconds(30);

  private static final Duration REFUSED_MOST = Duration.ofMinutes(15);

  private final String account;
  private final AccountPoll poll;
  private final Duration interval;
  private Duration afterRefusal = REFUSED_FIRST;
  private CloudException.@Nullable Kind trouble;

  AccountWatch(String account, AccountPoll poll, Duration interval) {
    this.account = account;
    this.poll = poll;
    this.interval = interval;
  }

  /**
   * Polls once.
   *
   * @return how long to wait for the next poll
   */
  Duration turn() {
    try {
      poll.run();
      recovered();
      return interval;
    } catch (CloudException failure) {
      return failed(failure);
    }
  }

  private void recovered() {
    if (trouble != null) {
      LOG.info("{}: polled again", account);
    }
    trouble = null;
    afterRefusal = REFUSED_FIRST;
  }

  private Duration failed(CloudException failure) {
    if (trouble != failure.kind()) {
      LOG.warn("{} can't be polled: {}", account, failure.sentence());
    }
    trouble = failure.kind();
    return switch (failure.kind()) {
      case CREDENTIALS -> nextAfterRefusal();
      case THROTTLED -> max(interval, REFUSED_FIRST);
      case FORBIDDEN, REFUSED, UNCERTAIN -> interval;
    };
  }

  private Duration nextAfterRefusal() {
    Duration wait = max(interval, afterRefusal);
    Duration twice = afterRefusal.multipliedBy(2);
    afterRefusal = twice.compareTo(REFUSED_MOST) < 0 ? twice : REFUSED_MOST;
    return wait;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
