package io.directlinkbot.sandbox.page;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes those who show something whenever it may have changed. Many beats that come together wake
 * them once. Thread-safe.
 */
final class ChangeSignal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition beat = lock.newCondition();
  private long beats;

  void beat() {
    lock.lock();
    try {
      beats++;
      beat.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for a beat after the one that is known, but no longer than the limit of real time.
   *
   * @return the beat now, to be handed in the next time
   */
  long after(long known, Duration limit) throws InterruptedException {
    lock.lock();
    try {
      long left = limit.toNanos();
      while (beats == known && left > 0) {
        left = beat.awaitNanos(left);
      }
      return beats;
    } finally {
      lock.unlock();
    }
  }
}
