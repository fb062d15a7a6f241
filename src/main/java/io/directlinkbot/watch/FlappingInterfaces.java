package io.directlinkbot.watch;

import io.directlinkbot.request.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long an interface has to be missing before it is said to be gone. One that a faulty list
 * drops again and again would have its card closed and opened, and people told of both, each time.
 */
final class FlappingInterfaces {
  private static final Duration REMEMBERED = Duration.ofDays(7);
  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration MOST = Duration.ofDays(1);

  private FlappingInterfaces() {}

  /** None before the second return; then twice as long after each, at most a day. */
  static Duration patience(List<Event> history, Instant now) {
    long returns =
        history.stream()
            .filter(Event.Returned.class::isInstance)
            .filter(event -> event.at().plus(REMEMBERED).isAfter(now))
            .count();
    Duration patience = returns < 2 ? Duration.ZERO : FIRST;
    for (long more = 2; more < returns && patience.compareTo(MOST) < 0; more++) {
      patience = patience.multipliedBy(2);
    }
    return patience.compareTo(MOST) < 0 ? patience : MOST;
  }
}
