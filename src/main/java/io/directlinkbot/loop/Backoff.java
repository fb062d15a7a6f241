package io.directlinkbot.loop;

import java.time.Duration;

/**
 * The pause after a failed attempt: each is twice as long as the one before, up to a maximum. Not
 * thread-safe.
 */
public final class Backoff {
  private final Duration first;
  private final Duration longest;
  private Duration next;

  public Backoff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** Returns the pause after one more failure. */
  public Duration pause() {
    Duration pause = next;
    Duration twice = pause.multipliedBy(2);
    next = twice.compareTo(longest) < 0 ? twice : longest;
    return pause;
  }

  /** Starts again with the first pause, after a success. */
  public void reset() {
    next = first;
  }
}
