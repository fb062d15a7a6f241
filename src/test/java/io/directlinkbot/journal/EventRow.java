package io.directlinkbot.journal;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.StoredEvent;

/** The row that the journal writes for an event. */
public final class EventRow {
  private EventRow() {}

  public static StoredEvent of(RequestId id, int number, Event event) {
    return new Addition(id, number, event).row();
  }
}
