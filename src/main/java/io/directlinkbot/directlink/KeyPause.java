package io.directlinkbot.directlink;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The pause after a refused key: 30 s, then twice as long after each further refusal, at most 15
 * minutes. After it, one caller tries the key. Thread-safe.
 */
final class KeyPause {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final InstantSource clock;
  private @Nullable CloudException refusal;
  private Instant nextTry = Instant.MIN;
  private Duration wait = FIRST;

  KeyPause(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Makes the call, unless the key is paused.
   *
   * @throws CloudException what the call threw, or the last refusal during the pause
   */
  <T> T call(Call<T> call) throws CloudException {
    requireUnpaused();
    try {
      T answer = call.make();
      keyAccepted();
      return answer;
    } catch (CloudException failure) {
      switch (failure.kind()) {
        case CREDENTIALS -> keyRefused(failure);
        case FORBIDDEN, THROTTLED, REFUSED -> keyAccepted();
        case UNCERTAIN, UNSENT -> {
          // says nothing about the key
        }
      }
      throw failure;
    }
  }

  private synchronized void requireUnpaused() throws CloudException {
    if (refusal == null) {
      return;
    }
    Instant now = clock.instant();
    boolean isClockSetBack = nextTry.isAfter(now.plus(LONGEST));
    if (now.isBefore(nextTry) && !isClockSetBack) {
      throw new CloudException(CloudException.Kind.CREDENTIALS, refusal.reason(), null);
    }
    // other callers stay paused until this one has its answer
    nextTry = now.plus(wait);
  }

  private synchronized void keyRefused(CloudException failure) {
    if (refusal != null) {
      Duration twice = wait.multipliedBy(2);
      wait = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }
    refusal = failure;
    nextTry = clock.instant().plus(wait);
  }

  private synchronized void keyAccepted() {
    refusal = null;
    wait = FIRST;
  }

  /** One call to the cloud. */
  @FunctionalInterface
  interface Call<T> {
    T make() throws CloudException;
  }
}
