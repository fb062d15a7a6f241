package io.directlinkbot.request.reminder;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When approvers are reminded of waiting requests: at these distances before the earliest possible
 * expiry. If that is not known, at these distances after first sight, and then before the latest
 * possible expiry, where there is one.
 *
 * @param distances empty to remind never
 * @param expiresAfter how long the provider keeps an offer; empty where it documents no expiry
 * @param isQuiet whether all but the last reminder are kept back at this time
 */
public record ReminderRules(
    List<Duration> distances, Optional<Duration> expiresAfter, Predicate<Instant> isQuiet) {
  public ReminderRules {
    distances = List.copyOf(distances);
  }

  /** Returns rules by which no one is ever reminded. */
  public static ReminderRules never() {
    return new ReminderRules(List.of(), Optional.empty(), _ -> false);
  }

  /**
   * Returns the reminder that is due, to be appended as the request's next event. Several that were
   * missed become one, the latest. One that was appended before, or lies before such a one, is
   * never due again. All but the last are kept back in quiet hours, while snoozed, and while
   * somebody is on it.
   */
  public Optional<Event.Reminded> due(InterfaceRequest request, Instant now) {
    if (!request.waits()) {
      return Optional.empty();
    }
    List<ReminderTime> due =
        schedule(request)
            .after(request.attention().reminded())
            .filter(each -> !now.isBefore(each.time()))
            .toList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(due.getLast())
        .map(latest -> latest.reminded(now, due.stream().anyMatch(ReminderTime::isUrgent)))
        .filter(reminder -> reminder.last() || !isKeptBack(request, now));
  }

  /** Whether a reminder that can be kept back may still come while the request waits. */
  public boolean canBeSnoozed(InterfaceRequest request, Instant now) {
    return request.waits()
        && lastOf(request).filter(now::isBefore).isPresent()
        && schedule(request).after(request.attention().reminded()).anyMatch(each -> !each.last());
  }

  /** Returns when the last reminder comes, if any does. Nothing keeps it back. */
  public Optional<Instant> lastOf(InterfaceRequest request) {
    return schedule(request).times().stream()
        .filter(ReminderTime::last)
        .findFirst()
        .map(ReminderTime::time);
  }

  /** Returns the snooze of the reminders while it keeps any back. */
  public Optional<Event.Snoozed> snoozeOf(InterfaceRequest request, Instant now) {
    return request
        .attention()
        .snoozed()
        .filter(_ -> request.attention().isSnoozed(now) && canBeSnoozed(request, now));
  }

  /**
   * Returns the last reminder if it comes no later than the end of a snooze, because then the offer
   * may have expired by that end.
   */
  public Optional<Instant> lastWithin(Event.Snoozed snoozed, InterfaceRequest request) {
    return lastOf(request).filter(last -> !snoozed.until().isBefore(last));
  }

  /**
   * Whether the whole channel gets a reminder, and not its thread alone. As many do as there are
   * distances: where reminders count from first sight too, the urgent one and the last ones.
   */
  public boolean reachesChannel(InterfaceRequest request, Event.Reminded reminder) {
    return reminder.escalates() || schedule(request).isOfTheLast(distances.size(), reminder);
  }

  /**
   * Returns when reminders are still to come while the request waits, the next one first. Some of
   * them may be kept back.
   */
  public List<Instant> toCome(InterfaceRequest request, Instant now) {
    return request.waits()
        ? schedule(request)
            .after(request.attention().reminded())
            .map(ReminderTime::time)
            .filter(now::isBefore)
            .toList()
        : List.of();
  }

  private ReminderSchedule schedule(InterfaceRequest request) {
    return ReminderSchedule.of(request, distances, expiresAfter);
  }

  private boolean isKeptBack(InterfaceRequest request, Instant now) {
    return isQuiet.test(now)
        || request.attention().isSnoozed(now)
        || request.caretaker(now).isPresent();
  }
}
