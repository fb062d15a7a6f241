package io.directlinkbot.request;

import java.time.Instant;
import java.util.Optional;

/**
 * Who looks after a waiting request and what came of its reminders. Changes nothing of the request
 * itself.
 *
 * @param caretaker the person on it, whose time may have lapsed
 * @param snoozed the last snooze, which may be over; empty when it was taken back
 * @param reminded the last reminder that was due
 */
public record AttentionState(
    Optional<Caretaker> caretaker,
    Optional<Event.Snoozed> snoozed,
    Optional<Event.Reminded> reminded) {
  static final AttentionState NONE =
      new AttentionState(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether reminders are snoozed now. The last reminder comes all the same. */
  public boolean isSnoozed(Instant now) {
    return snoozed.filter(it -> now.isBefore(it.until())).isPresent();
  }

  /** Whether the last snooze has run out, and nobody took note of it yet. */
  public boolean isSnoozeOver(Instant now) {
    return snoozed.filter(it -> !now.isBefore(it.until())).isPresent();
  }

  AttentionState withCaretaker(Optional<Caretaker> next) {
    return new AttentionState(next, snoozed, reminded);
  }

  AttentionState withSnooze(Optional<Event.Snoozed> next) {
    return new AttentionState(caretaker, next, reminded);
  }

  AttentionState withReminder(Event.Reminded next) {
    return new AttentionState(caretaker, snoozed, Optional.of(next));
  }
}
