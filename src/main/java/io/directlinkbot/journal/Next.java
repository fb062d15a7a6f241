package io.directlinkbot.journal;

import io.directlinkbot.request.Event;
import java.util.Optional;

/**
 * What {@link Journal#decide} does next with a request.
 *
 * @param event to append; empty to append nothing
 * @param result for the caller, once the event is appended
 */
public record Next<R>(Optional<Event> event, R result) {

  /** Appends the event. */
  public static <R> Next<R> append(Event event, R result) {
    return new Next<>(Optional.of(event), result);
  }

  /** Appends nothing. */
  public static <R> Next<R> nothing(R result) {
    return new Next<>(Optional.empty(), result);
  }
}
