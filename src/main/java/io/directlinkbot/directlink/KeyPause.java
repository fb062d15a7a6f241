package io.directlinkbot.directlink;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a refused key unused for 30 s, then twice as long after each further refusal, at most 15
 * minutes. After each pause one caller tries. Thread-safe.
 */
final class KeyPause {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration MOST = Duration.ofMinutes(15);

  private final InstantSource clock;
  private @Nullable CloudException refusal;
  private Instant nextTry = Instant.MIN;
  private Duration wait = FIRST;

  KeyPause(InstantSource clock) {
    this.clock = clock;
  }

  <T> T call(Call<T> call) throws CloudException {
    enter();
    try {
      T answer = call.make();
      accepted();
      return answer;
    } catch (CloudException failure) {
      switch (failure.kind()) {
        case CREDENTIALS -> refused(failure);
        case FORBIDDEN, THROTTLED, REFUSED -> accepted();
        case UNCERTAIN, UNSENT -> {
          // the cloud did not judge the key
        }
      }
      throw failure;
    }
  }

  private synchronized void enter() throws CloudException {
    if (refusal == null) {
      return;
    }
    Instant now = clock.instant();
    boolean isClockSetBack = nextTry.isAfter(now.plus(MOST));
    if (now.isBefore(nextTry) && !isClockSetBack) {
      throw new CloudException(CloudException.Kind.CREDENTIALS, refusal.sentence(), null);
    }
    // the other callers wait for the outcome of this one's try
    nextTry = now.plus(wait);
  }

  private synchronized void refused(CloudException failure) {
    if (refusal != null) {
      Duration twice = wait.multipliedBy(2);
      wait = twice.compareTo(MOST) < 0 ? twice : MOST;
    }
    refusal = failure;
    nextTry = clock.instant().plus(wait);
  }

  private synchronized void accepted() {
    refusal = null;
    wait = FIRST;
  }

  /** One call to the cloud. */
  @FunctionalInterface
  interface Call<T> {
    T make() throws CloudException;
  }
}
