package io.directlinkbot.request;

import java.time.Duration;
import java.time.Instant;

/**
 * The person who is on a request ("I'm on it"). A courtesy to the other approvers: it binds no one
 * and lapses by itself.
 */
public record Caretaker(Person person, Instant since) {
  /** How long it lasts. */
  public static final Duration LASTS = Duration.ofMinutes(30);

  /** Returns when it lapses unless it is renewed. */
  public Instant until() {
    return since.plus(LASTS);
  }

  /** Whether it has not lapsed. */
  public boolean isOnIt(Instant now) {
    return now.isBefore(until());
  }
}
