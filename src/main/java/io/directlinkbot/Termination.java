package io.directlinkbot;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the process going until somebody stops it or it can't go on, and closes what runs in good
 * order.
 */
final class Termination {
  private static final long SECONDS_TO_CLOSE = 9;

  private Termination() {}

  /**
   * Waits for SIGTERM, Ctrl-C, or the end that the future tells of, then closes. After a signal the
   * process ends with 0 instead of returning from here.
   *
   * @return why it can't go on
   */
  static Optional<String> hold(AutoCloseable running, CompletableFuture<String> end)
      throws Exception {
    CompletableFuture<String> signal = new CompletableFuture<>();
    CountDownLatch closed = new CountDownLatch(1);
    Thread hook = new Thread(() -> onSignal(signal, closed), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    Object reason = CompletableFuture.anyOf(signal, end).join();
    running.close();
    closed.countDown();
    if (signal.isDone()) {
      hook.join();
    }
    Runtime.getRuntime().removeShutdownHook(hook);
    return Optional.of(reason.toString());
  }

  /**
   * Java would end with 143, which tells a supervisor of a failure; a bot that was asked to stop
   * and did has not failed.
   */
  private static void onSignal(CompletableFuture<String> signal, CountDownLatch closed) {
    signal.complete("stopped");
    try {
      if (!closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
        System.err.println("Not everything came to its end in time; the next start takes it up.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }
}
