package io.directlinkbot.journal;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.EventRow;

/** The row that the journal writes for an event. */
public final class WrittenRow {
  private WrittenRow() {}

  public static EventRow of(RequestId id, int number, Event event) {
    return new NewEvent(id, number, event).row();
  }
}
