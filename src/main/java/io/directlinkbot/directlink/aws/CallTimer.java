package io.directlinkbot.directlink.aws;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * The thread that ends calls which take too long. All clients share it: the SDK would start five
 * for each of them, which makes three hundred for thirty accounts.
 */
final class CallTimer {
  private static final ScheduledExecutorService SHARED = started();

  private CallTimer() {}

  /** Returns the timer. Clients don't close it, and it does not keep the process alive. */
  static ScheduledExecutorService shared() {
    return SHARED;
  }

  private static ScheduledExecutorService started() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("call-timer").daemon().factory());
    // otherwise each call of the last half minute stays in its queue
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }
}
