package io.directlinkbot.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who looks after a waiting request and what came of its reminders. Changes nothing of the request
 * itself.
 *
 * @param caretaker the person on it, whose time may have lapsed
 * @param snoozed the last snooze, which may be over; empty when it was taken back
 * @param reminded the last reminder that was due
 * @param asked the last reminder that a person asked for
 */
public record AttentionState(
    Optional<Caretaker> caretaker,
    Optional<Event.Snoozed> snoozed,
    Optional<Event.Reminded> reminded,
    Optional<Event.ReminderAsked> asked) {
  static final AttentionState NONE =
      new AttentionState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Duration BETWEEN_ASKED = Duration.ofHours(1);

  /** Whether reminders are snoozed now. The last reminder comes all the same. */
  public boolean isSnoozed(Instant now) {
    return snoozed.filter(it -> now.isBefore(it.until())).isPresent();
  }

  /** Whether the last snooze has run out, and nobody took note of it yet. */
  public boolean isSnoozeOver(Instant now) {
    return snoozed.filter(it -> !now.isBefore(it.until())).isPresent();
  }

  /**
   * Returns from when on a person may ask for another reminder; empty when nobody asked for one.
   */
  public Optional<Instant> mayBeAskedFrom() {
    return asked.map(it -> it.at().plus(BETWEEN_ASKED));
  }

  AttentionState withCaretaker(Optional<Caretaker> next) {
    return new AttentionState(next, snoozed, reminded, asked);
  }

  AttentionState withSnooze(Optional<Event.Snoozed> next) {
    return new AttentionState(caretaker, next, reminded, asked);
  }

  AttentionState withReminder(Event.Reminded next) {
    return new AttentionState(caretaker, snoozed, Optional.of(next), asked);
  }

  AttentionState withAskedReminder(Event.ReminderAsked next) {
    return new AttentionState(caretaker, snoozed, reminded, Optional.of(next));
  }
}
