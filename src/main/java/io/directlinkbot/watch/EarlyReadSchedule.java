package io.directlinkbot.watch;

import io.directlinkbot.request.InterfaceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a just accepted interface is read between polls: 5, 10, 20, 40 … seconds after its accept,
 * up to the poll interval, until it is available. Pure.
 */
final class EarlyReadSchedule {
  private static final Duration FIRST = Duration.ofSeconds(5);

  private EarlyReadSchedule() {}

  /**
   * Returns the time of the next read, which may have passed; empty when no more are due.
   *
   * @param lastRead when the interface was last read, or first noticed: earlier times are skipped
   * @param interval between two polls
   */
  static Optional<Instant> next(InterfaceRequest request, Instant lastRead, Duration interval) {
    return request.traffic().everAvailable()
        ? Optional.empty()
        : request.acceptedAt().flatMap(accepted -> next(accepted, lastRead, interval));
  }

  private static Optional<Instant> next(Instant accepted, Instant lastRead, Duration interval) {
    for (Duration wait = FIRST; wait.compareTo(interval) < 0; wait = wait.multipliedBy(2)) {
      Instant time = accepted.plus(wait);
      if (time.isAfter(lastRead)) {
        return Optional.of(time);
      }
    }
    return Optional.empty();
  }
}
