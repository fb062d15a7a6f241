package io.directlinkbot.slack.socket;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that moves only by the pauses that are waited out, which take no real time. At its
 * horizon it stands still.
 */
final class SteppedClock implements SocketClock {
  private final AtomicLong nanos = new AtomicLong();
  private final CompletableFuture<Void> stands = new CompletableFuture<>();
  private volatile Duration horizon = Duration.ofDays(365);
  private volatile Duration alarm = Duration.ofDays(365);
  private volatile Runnable ring = () -> {};

  /** Pauses that end later last until they are stopped. */
  void standStillAt(Duration later) {
    horizon = elapsed().plus(later);
  }

  /** Runs something before the first pause ends that ends no earlier than this. */
  void at(Duration later, Runnable act) {
    alarm = elapsed().plus(later);
    ring = act;
  }

  void advance(Duration by) {
    nanos.addAndGet(by.toNanos());
  }

  Duration elapsed() {
    return Duration.ofNanos(nanos.get());
  }

  /** Waits until a pause reaches the horizon. */
  void awaitHorizon() throws Exception {
    stands.get(30, TimeUnit.SECONDS);
  }

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public boolean opensWithin(CountDownLatch latch, Duration limit) throws InterruptedException {
    if (elapsed().plus(limit).compareTo(horizon) > 0) {
      stands.complete(null);
      latch.await();
    }
    advance(limit);
    if (elapsed().compareTo(alarm) >= 0) {
      ring.run();
    }
    return latch.getCount() == 0;
  }
}
