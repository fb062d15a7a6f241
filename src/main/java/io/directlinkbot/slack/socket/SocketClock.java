package io.directlinkbot.slack.socket;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time by which sockets are replaced: real, unless a test brings its own. Thread-safe. */
interface SocketClock {
  SocketClock REAL =
      new SocketClock() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public boolean opensWithin(CountDownLatch latch, Duration limit)
            throws InterruptedException {
          return latch.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        }
      };

  /** Returns a time in nanoseconds, of which only differences mean something. */
  long nanos();

  /** Waits until the latch opens; returns false when it did not within the limit. */
  boolean opensWithin(CountDownLatch latch, Duration limit) throws InterruptedException;
}
