package io.directlinkbot;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for the end of the process, by a signal or because the bot can't go on, and closes it. */
final class Termination {
  private static final long SECONDS_TO_CLOSE = 9;

  private Termination() {}

  /**
   * Waits for SIGTERM, Ctrl-C or the completion of the future, then closes what runs. After a
   * signal this does not return: the process exits with 0.
   *
   * @param end completes with the reason when the process can't go on
   * @return that reason
   */
  static Optional<String> await(AutoCloseable running, CompletableFuture<String> end)
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
   * Exits with 0 once all is closed. Java by itself would exit with 143, which a supervisor takes
   * for a failure.
   */
  private static void onSignal(CompletableFuture<String> signal, CountDownLatch closed) {
    signal.complete("stopped");
    try {
      if (!closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
        System.err.println("Not everything ended in time; the next start resumes it.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }
}
