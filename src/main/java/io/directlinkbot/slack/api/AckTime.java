package io.directlinkbot.slack.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long an answer to Slack may be held back for something that could come any moment. Slack
 * shows an error to the person when it has no answer within three seconds.
 */
@FunctionalInterface
public interface AckTime {
  /** What the three seconds leave once the way there and back is taken off. */
  AckTime UNDER_THREE_SECONDS = () -> Duration.ofMillis(2_300);

  /** Real time, asked for anew at each wait. */
  Duration limit();

  /**
   * What comes in time.
   *
   * @throws TimeoutException when it does not, or the thread is interrupted, which it then stays
   * @throws ExecutionException when it fails in time
   */
  default <T> T await(CompletableFuture<T> coming) throws TimeoutException, ExecutionException {
    try {
      return coming.get(limit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted");
    }
  }
}
