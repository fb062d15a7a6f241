package io.directlinkbot.request.reminder;

import io.directlinkbot.request.AnyMoment;
import io.directlinkbot.request.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When one reminder is due.
 *
 * @param last whether none is due after it
 * @param anyMoment where it stands, if its request may expire any moment
 */
record ReminderTime(Instant time, Duration distance, boolean last, Optional<AnyMoment> anyMoment) {

  boolean isUrgent() {
    return anyMoment.filter(AnyMoment::urgent).isPresent();
  }

  /** The reminder that comes now. */
  Event.Reminded reminded(Instant now, boolean urgent) {
    return new Event.Reminded(
        now, distance, last, anyMoment.map(it -> new AnyMoment(it.beforeLatest(), urgent)));
  }
}
