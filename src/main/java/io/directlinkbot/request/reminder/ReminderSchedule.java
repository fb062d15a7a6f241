package io.directlinkbot.request.reminder;

import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.ReminderBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All reminders of one request.
 *
 * @param times in the order in which they are due
 * @param from the time that distances count from, unless a reminder's {@link ReminderBasis} says
 *     otherwise
 * @param back whether they count back from it
 * @param latest the latest possible expiry, where there is one
 */
record ReminderSchedule(
    List<ReminderTime> times, Instant from, boolean back, Optional<Instant> latest) {

  static ReminderSchedule of(
      InterfaceRequest request, Collection<Duration> distances, Optional<Duration> expiresAfter) {
    Optional<Deadline> deadline = expiresAfter.map(request::deadline);
    Optional<Instant> safe = deadline.flatMap(Deadline::safe);
    Optional<Instant> latest = deadline.map(Deadline::latest);
    Instant seen = request.offered().at();
    List<Duration> rising = distances.stream().sorted().toList();
    List<ReminderTime> times;
    if (rising.isEmpty()) {
      times = List.of();
    } else if (safe.isPresent()) {
      times = before(safe.get(), rising);
    } else {
      times = latest.map(end -> anyMoment(seen, end, rising)).orElseGet(() -> since(seen, rising));
    }
    return new ReminderSchedule(times, safe.orElse(seen), safe.isPresent(), latest);
  }

  /** Returns the reminders after the one that was appended last; all if there was none. */
  Stream<ReminderTime> after(Optional<Event.Reminded> before) {
    Instant over = before.map(this::time).orElse(Instant.MIN);
    return times.stream().filter(each -> each.time().isAfter(over));
  }

  /** Whether a reminder is among the last ones, of which the urgent ones leave room for so many. */
  boolean isOfTheLast(int most, Event.Reminded reminder) {
    List<ReminderTime> others = times.stream().filter(each -> !each.isUrgent()).toList();
    int room = most - (times.size() - others.size());
    return others.stream()
        .skip(Math.max(0, others.size() - room))
        .findFirst()
        .filter(first -> !time(reminder).isBefore(first.time()))
        .isPresent();
  }

  private Instant time(Event.Reminded before) {
    if (before.anyMoment().filter(ReminderBasis::beforeLatest).isPresent()) {
      return latest.map(end -> end.minus(before.distance())).orElse(Instant.MAX);
    }
    return back ? from.minus(before.distance()) : from.plus(before.distance());
  }

  private static List<ReminderTime> before(Instant safe, List<Duration> rising) {
    return rising.reversed().stream()
        .map(each -> plain(safe.minus(each), each, each.equals(rising.getFirst())))
        .toList();
  }

  private static List<ReminderTime> since(Instant seen, List<Duration> rising) {
    return rising.stream()
        .map(each -> plain(seen.plus(each), each, each.equals(rising.getLast())))
        .toList();
  }

  private static ReminderTime plain(Instant time, Duration distance, boolean last) {
    return new ReminderTime(time, distance, last, Optional.empty());
  }

  /**
   * Reminders counted from first sight come only before the last one, which counts back from the
   * latest expiry.
   */
  private static List<ReminderTime> anyMoment(Instant seen, Instant end, List<Duration> rising) {
    Duration shortest = rising.getFirst();
    Instant last = end.minus(shortest);
    List<Duration> since = rising.stream().filter(it -> seen.plus(it).isBefore(last)).toList();
    Optional<Duration> longest = since.stream().max(Comparator.naturalOrder());
    Instant over = longest.map(seen::plus).orElse(seen);
    Stream<ReminderTime> first =
        since.stream()
            .map(it -> anyMoment(seen.plus(it), it, false, false, longest.get().equals(it)));
    Stream<ReminderTime> then =
        rising.reversed().stream()
            .filter(it -> it.equals(shortest) || end.minus(it).isAfter(over))
            .map(it -> anyMoment(end.minus(it), it, it.equals(shortest), true, false));
    return Stream.concat(first, then).toList();
  }

  private static ReminderTime anyMoment(
      Instant time, Duration distance, boolean last, boolean beforeLatest, boolean urgent) {
    return new ReminderTime(
        time, distance, last, Optional.of(new ReminderBasis(beforeLatest, urgent)));
  }
}
