package io.directlinkbot.lease;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The time for which this bot has one account. Thread-safe. */
final class Tenure {
  /** Its read lock is held by all who work on the account, its write lock to give it away. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private final long begun = System.nanoTime();
  private final Heartbeat heartbeat;

  /**
   * A tenure that begins now.
   *
   * @param heartbeat of the session that holds the account's lock
   */
  Tenure(Heartbeat heartbeat) {
    this.heartbeat = heartbeat;
  }

  /** Takes the right to work; nothing if the tenure has ended or is about to. */
  Optional<Lease> use() {
    Lock working = use.readLock();
    return heartbeat.isAlive() && working.tryLock()
        ? Optional.of(new Use(working))
        : Optional.empty();
  }

  /** Ends the tenure for good, unless somebody works; returns whether it ended. */
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
      return heartbeat.isAlive();
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
