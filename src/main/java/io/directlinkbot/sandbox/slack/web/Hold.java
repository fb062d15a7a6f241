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
   * Waits until the call has arrived.
   *
   * @throws IllegalStateException when it does not arrive within the limit, in real time
   */
  public void awaitCall(Duration limit) throws InterruptedException {
    if (!arrived.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("No call came within " + limit + ".");
    }
  }

  /** Lets the held call and all later ones continue. */
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
