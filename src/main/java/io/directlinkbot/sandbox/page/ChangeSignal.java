package io.directlinkbot.sandbox.page;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes threads that wait for changes. Changes in quick succession wake them once. Thread-safe. */
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
   * Waits for a change after the last known one, at most for the limit, in real time.
   *
   * @return the number of changes so far, to be passed the next time
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
