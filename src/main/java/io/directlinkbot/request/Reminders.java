package io.directlinkbot.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When people are to be reminded of requests that wait: at these distances before the earliest
 * moment at which the offer can expire, or after its first sight where that moment is not known.
 *
 * @param distances none for never
 * @param expiresAfter how long the provider keeps an offer; nothing where it knows no expiry
 * @param isQuiet whether only a last reminder may come at this time
 */
public record Reminders(
    List<Duration> distances, Optional<Duration> expiresAfter, Predicate<Instant> isQuiet) {
  public Reminders {
    distances = List.copyOf(distances);
  }

  /** That people are never reminded. */
  public static Reminders never() {
    return new Reminders(List.of(), Optional.empty(), _ -> false);
  }

  /**
   * The reminder that is due, to be written down as the request's next event. Those that were
   * missed are one, the latest; none comes that was written down already, or that comes before one
   * that was. All but the last are kept back in quiet hours, while somebody snoozed them, and while
   * somebody is on it.
   */
  public Optional<Event.Reminded> due(InterfaceRequest request, Instant now) {
    if (!request.waits()) {
      return Optional.empty();
    }
    ReminderTimes times = ReminderTimes.of(request, distances, expiresAfter);
    return times
        .latestAt(now)
        .filter(distance -> !isOver(request, times, distance))
        .map(distance -> new Event.Reminded(now, distance, times.isLast(distance)))
        .filter(reminder -> reminder.last() || !isKeptBack(request, now));
  }

  /** Whether one that can be kept back may still come, as long as the request waits. */
  public boolean canBeSnoozed(InterfaceRequest request) {
    return request.waits()
        && distances.size() > 1
        && request.care().reminded().filter(Event.Reminded::last).isEmpty();
  }

  private static boolean isOver(InterfaceRequest request, ReminderTimes times, Duration distance) {
    return request
        .care()
        .reminded()
        .filter(before -> !times.isLater(distance, before.distance()))
        .isPresent();
  }

  private boolean isKeptBack(InterfaceRequest request, Instant now) {
    return isQuiet.test(now) || request.care().isSnoozed(now) || request.takenAt(now).isPresent();
  }
}
