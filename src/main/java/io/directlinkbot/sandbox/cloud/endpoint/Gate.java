package io.directlinkbot.sandbox.cloud.endpoint;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds calls until it is released. Thread-safe. */
public final class Gate {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** Waits until a call stands at the gate; false when none came within the seconds given. */
  public boolean awaitArrival(long seconds) throws InterruptedException {
    return arrived.await(seconds, TimeUnit.SECONDS);
  }

  /** Lets every call pass, now and later. */
  public void release() {
    released.countDown();
  }

  void pass() throws InterruptedException {
    arrived.countDown();
    released.await();
  }
}
