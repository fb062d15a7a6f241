package io.directlinkbot.request.reminder;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When people are to be reminded of requests that wait: at these distances before the earliest
 * moment at which the offer can expire. Where that moment is not known, at these distances after
 * first sight; and where the latest moment is, then at those before it.
 *
 * @param distances none for never
 * @param expiresAfter how long the provider keeps an offer; nothing where it knows no expiry
 * @param isQuiet whether only a last reminder may come at this time
 */
public record ReminderRules(
    List<Duration> distances, Optional<Duration> expiresAfter, Predicate<Instant> isQuiet) {
  public ReminderRules {
    distances = List.copyOf(distances);
  }

  /** That people are never reminded. */
  public static ReminderRules never() {
    return new ReminderRules(List.of(), Optional.empty(), _ -> false);
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
    List<ReminderTime> due =
        times(request)
            .after(request.care().reminded())
            .filter(each -> !now.isBefore(each.time()))
            .toList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(due.getLast())
        .map(latest -> latest.reminded(now, due.stream().anyMatch(ReminderTime::isUrgent)))
        .filter(reminder -> reminder.last() || !isKeptBack(request, now));
  }

  /** Whether one that can be kept back may still come, as long as the request waits. */
  public boolean canBeSnoozed(InterfaceRequest request, Instant now) {
    return request.waits()
        && lastOf(request).filter(now::isBefore).isPresent()
        && times(request).after(request.care().reminded()).anyMatch(each -> !each.last());
  }

  /** When the last one comes, if any comes, whatever keeps the others back. */
  public Optional<Instant> lastOf(InterfaceRequest request) {
    return times(request).times().stream()
        .filter(ReminderTime::last)
        .findFirst()
        .map(ReminderTime::time);
  }

  private ReminderSchedule times(InterfaceRequest request) {
    return ReminderSchedule.of(request, distances, expiresAfter);
  }

  private boolean isKeptBack(InterfaceRequest request, Instant now) {
    return isQuiet.test(now) || request.care().isSnoozed(now) || request.takenAt(now).isPresent();
  }
}
