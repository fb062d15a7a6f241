package io.directlinkbot.watch;

import io.directlinkbot.request.InterfaceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an interface that was just accepted is read alone: 5, 10, 20, 40 … seconds after the accept,
 * as long as that is sooner than the next poll can be relied on to come. Pure.
 */
final class EarlyReadSchedule {
  private static final Duration FIRST = Duration.ofSeconds(5);

  private EarlyReadSchedule() {}

  /**
   * The next such time.
   *
   * @param looked when it was read last, or noticed first: what should have been before is left out
   * @param interval from one poll to the next
   */
  static Optional<Instant> next(InterfaceRequest request, Instant looked, Duration interval) {
    return request.traffic().everAvailable()
        ? Optional.empty()
        : request.acceptedAt().flatMap(accepted -> next(accepted, looked, interval));
  }

  private static Optional<Instant> next(Instant accepted, Instant looked, Duration interval) {
    for (Duration wait = FIRST; wait.compareTo(interval) < 0; wait = wait.multipliedBy(2)) {
      Instant time = accepted.plus(wait);
      if (time.isAfter(looked)) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }
}
