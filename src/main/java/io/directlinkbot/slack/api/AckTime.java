package io.directlinkbot.slack.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long an answer to Slack may wait for something that could come at any moment. Without an
 * answer within three seconds, Slack shows the person an error.
 */
@FunctionalInterface
public interface AckTime {
  /** What three seconds leave once the round trip is subtracted. */
  AckTime UNDER_THREE_SECONDS = () -> Duration.ofMillis(2_300);

  /** Returns the limit, in real time; asked at each wait. */
  Duration limit();

  /** Returns after how long an answer goes out, even if its listener has not given one by then. */
  default Duration latest() {
    return limit().plusMillis(200);
  }

  /**
   * Returns the result if it comes in time.
   *
   * @throws TimeoutException when it does not, or when the thread is interrupted, which it then
   *     stays
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
