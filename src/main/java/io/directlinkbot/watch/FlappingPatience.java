package io.directlinkbot.watch;

import io.directlinkbot.request.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long an interface has to be missing before its request is closed. Without it, an interface
 * that a faulty list drops again and again would have its card closed and reopened, and people
 * notified, each time.
 */
final class FlappingPatience {
  private static final Duration REMEMBERED = Duration.ofDays(7);
  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  private FlappingPatience() {}

  /**
   * Returns zero up to the first return within seven days, ten minutes after the second, then twice
   * as long after each further one, at most a day.
   */
  static Duration of(List<Event> history, Instant now) {
    long returns =
        history.stream()
            .filter(Event.Returned.class::isInstance)
            .filter(event -> event.at().plus(REMEMBERED).isAfter(now))
            .count();
    Duration patience = returns < 2 ? Duration.ZERO : FIRST;
    for (long more = 2; more < returns && patience.compareTo(LONGEST) < 0; more++) {
      patience = patience.multipliedBy(2);
    }
    return patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
  }
}
