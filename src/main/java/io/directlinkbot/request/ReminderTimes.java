package io.directlinkbot.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The reminders of one request, in the order in which they come.
 *
 * @param from the moment that the distances are counted from
 * @param back whether they are counted back from it
 */
record ReminderTimes(List<Duration> distances, Instant from, boolean back) {

  static ReminderTimes of(
      InterfaceRequest request, Collection<Duration> distances, Optional<Duration> expiresAfter) {
    Optional<Instant> safe = expiresAfter.flatMap(time -> request.deadline(time).safe());
    return new ReminderTimes(
        distances.stream().sorted(order(safe.isPresent())).toList(),
        safe.orElse(request.offered().at()),
        safe.isPresent());
  }

  /** The distance of the latest that has come by then, if one has. */
  Optional<Duration> latestAt(Instant now) {
    return distances.reversed().stream()
        .filter(distance -> !now.isBefore(time(distance)))
        .findFirst();
  }

  boolean isLast(Duration distance) {
    return distance.equals(distances.getLast());
  }

  boolean isLater(Duration one, Duration other) {
    return order(back).compare(one, other) > 0;
  }

  private Instant time(Duration distance) {
    return back ? from.minus(distance) : from.plus(distance);
  }

  private static Comparator<Duration> order(boolean back) {
    return back ? Comparator.reverseOrder() : Comparator.naturalOrder();
  }
}
