package io.directlinkbot.lease;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The time for which this bot has one account. Thread-safe. */
final class Tenure {
  /** Shared by those who work on the account, taken alone to give it away. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private final long begun = System.nanoTime();
  private final Pulse pulse;

  /**
   * Begins now.
   *
   * @param pulse of the session that it depends on
   */
  Tenure(Pulse pulse) {
    this.pulse = pulse;
  }

  /** The right to work; nothing when it has ended or is just being given away. */
  Optional<Lease> use() {
    Lock working = use.readLock();
    return pulse.isStrong() && working.tryLock() ? Optional.of(new Use(working)) : Optional.empty();
  }

  /** Ends it for good, unless somebody works; returns whether it did. */
  boolean end() {
    return use.writeLock().tryLock();
  }

  private final class Use implements Lease {
    private final Lock working;

    Use(Lock working) {
      this.working = working;
    }

    @Override
    public boolean isValid() {
      return pulse.isStrong();
    }

    @Override
    public boolean isSettled() {
      return Duration.ofNanos(System.nanoTime() - begun).compareTo(LONGEST_CALL) > 0;
    }

    @Override
    public void close() {
      working.unlock();
    }
  }
}
