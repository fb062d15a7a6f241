package io.directlinkbot.sandbox.cloud.endpoint;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds calls until it is released. Thread-safe. */
public final class Gate {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /**
   * Waits until a call is at the gate; returns false when none arrives within the given seconds.
   */
  public boolean awaitArrival(long seconds) throws InterruptedException {
    return arrived.await(seconds, TimeUnit.SECONDS);
  }

  /** Lets all calls pass, now and later. */
  public void release() {
    released.countDown();
  }

  void pass() throws InterruptedException {
    arrived.countDown();
    released.await();
  }
}
