package io.directlinkbot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Starts work at times fixed beforehand, however long earlier work takes: a bot that falls behind
 * is not spared. Work is counted from when it was due.
 */
final class OpenLoop {
  private OpenLoop() {}

  /**
   * Runs to the end of all work.
   *
   * @param count how often
   */
  static void run(int count, double perSecond, Work work) throws InterruptedException {
    List<Thread> running = new ArrayList<>();
    long start = System.nanoTime();
    for (int number = 0; number < count; number++) {
      running.add(begin(number, start + Math.round(number * 1e9 / perSecond), work));
    }
    for (Thread each : running) {
      each.join();
    }
  }

  /** Starts work until this is so, and does not wait for the last of it. */
  static void whileNot(BooleanSupplier over, double perSecond, Work work) {
    long start = System.nanoTime();
    for (int number = 0; !over.getAsBoolean(); number++) {
      begin(number, start + Math.round(number * 1e9 / perSecond), work);
    }
  }

  private static Thread begin(int number, long due, Work work) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return Thread.ofVirtual().start(() -> work.run(number, due));
  }

  /** One piece of work. */
  interface Work {
    /**
     * Does the work.
     *
     * @param due the nanosecond at which it should have begun
     */
    void run(int number, long due);
  }
}
