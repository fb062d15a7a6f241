package io.directlinkbot.sandbox.slack.web;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a call until it is released. Thread-safe. */
public final class Hold {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  Hold() {}

  /**
   * Waits until the call is here.
   *
   * @throws IllegalStateException when it does not come within the limit of real time
   */
  public void awaitCall(Duration limit) throws InterruptedException {
    if (!arrived.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("No call came within " + limit + ".");
    }
  }

  /** Lets the call go on, and every later one that this holds. */
  public void release() {
    released.countDown();
  }

  void pass() {
    arrived.countDown();
    try {
      released.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
