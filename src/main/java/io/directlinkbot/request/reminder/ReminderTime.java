package io.directlinkbot.request.reminder;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.ReminderBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time at which one reminder is due.
 *
 * @param last whether it is the last one
 * @param anyMoment what the distance counts from; empty when that is the earliest expiry, or first
 *     sight where the provider documents no expiry
 */
record ReminderTime(
    Instant time, Duration distance, boolean last, Optional<ReminderBasis> anyMoment) {

  boolean isUrgent() {
    return anyMoment.filter(ReminderBasis::urgent).isPresent();
  }

  /** Returns the event of this reminder. */
  Event.Reminded reminded(Instant now, boolean urgent) {
    return new Event.Reminded(
        now, distance, last, anyMoment.map(it -> new ReminderBasis(it.beforeLatest(), urgent)));
  }
}
