package io.directlinkbot.request;

import java.time.Instant;
import java.util.Optional;

/**
 * How people look after a request that waits. It changes nothing of the request itself.
 *
 * @param taken who is on it, or was until that lapsed
 * @param snoozed who wished no reminders for a while, unless that was taken back
 * @param reminded the last reminder
 */
public record Care(
    Optional<Taken> taken, Optional<Event.Snoozed> snoozed, Optional<Event.Reminded> reminded) {
  static final Care NONE = new Care(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether reminders are to be kept back now, as far as they may be. */
  public boolean isSnoozed(Instant now) {
    return snoozed.filter(it -> now.isBefore(it.until())).isPresent();
  }

  Care taken(Optional<Taken> next) {
    return new Care(next, snoozed, reminded);
  }

  Care snoozed(Optional<Event.Snoozed> next) {
    return new Care(taken, next, reminded);
  }

  Care reminded(Event.Reminded next) {
    return new Care(taken, snoozed, Optional.of(next));
  }
}
