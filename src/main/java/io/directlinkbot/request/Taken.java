package io.directlinkbot.request;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody said to be looking after a request. A courtesy to the others that binds nobody and
 * lapses by itself.
 */
public record Taken(Person person, Instant since) {
  /** For how long it holds. */
  public static final Duration HOLDS = Duration.ofMinutes(30);

  /** When it lapses, unless it is said again. */
  public Instant until() {
    return since.plus(HOLDS);
  }

  /** Whether it still holds. */
  public boolean holds(Instant now) {
    return now.isBefore(until());
  }
}
