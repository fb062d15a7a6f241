package io.directlinkbot.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The window in which an offer expires. The API gives neither the time of the offer nor that of its
 * expiry. The interface was offered between the last complete poll without it and the first one
 * with it, so its expiry is known only to a window of that width.
 *
 * @param safe the earliest possible expiry; empty when no earlier poll proves one
 * @param latest the latest possible expiry
 */
public record Deadline(Optional<Instant> safe, Instant latest) {
  private static final Duration NARROW = Duration.ofMinutes(10);

  /**
   * Computes the window from two polls.
   *
   * @param lastAbsent last complete poll without the interface; ignored when it is later than the
   *     first poll with it, because the clock was set back in between
   * @param firstSeen first poll with it
   * @param expiresAfter how long the provider keeps an offer
   */
  static Deadline of(Optional<Instant> lastAbsent, Instant firstSeen, Duration expiresAfter) {
    return new Deadline(
        lastAbsent.filter(time -> !time.isAfter(firstSeen)).map(time -> time.plus(expiresAfter)),
        firstSeen.plus(expiresAfter));
  }

  /** How an interface ended that was found missing from the list at this time. */
  public Ending endingAt(Instant time) {
    return safe.isPresent() && time.isBefore(safe.get()) ? Ending.WITHDRAWN : Ending.EXPIRED;
  }

  /** Whether the window that begins at this time is narrow enough to be shown as one moment. */
  public boolean isNarrowFrom(Instant start) {
    return !start.plus(NARROW).isBefore(latest);
  }
}
