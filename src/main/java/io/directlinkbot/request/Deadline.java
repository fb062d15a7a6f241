package io.directlinkbot.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an offer expires, as far as that can be known. The API gives neither the time of the offer
 * nor that of its expiry: the interface was offered after the last complete poll without it and
 * before the first one with it, so its expiry is a window of that width.
 *
 * @param safe before this it can't expire; unknown when no poll before proves anything
 * @param latest after this it must have expired
 */
public record Deadline(Optional<Instant> safe, Instant latest) {

  /**
   * The window that two polls leave.
   *
   * @param lastAbsent last complete poll without the interface; one that is later than the first
   *     with it proves nothing, as the clock was set back between them
   * @param firstSeen first poll with it
   * @param expiresAfter how long the provider keeps an offer
   */
  static Deadline of(Optional<Instant> lastAbsent, Instant firstSeen, Duration expiresAfter) {
    return new Deadline(
        lastAbsent.filter(time -> !time.isAfter(firstSeen)).map(time -> time.plus(expiresAfter)),
        firstSeen.plus(expiresAfter));
  }

  /** How an interface ended that is not listed any more at the given time. */
  public Ending endingAt(Instant time) {
    return safe.isPresent() && time.isBefore(safe.get()) ? Ending.WITHDRAWN : Ending.EXPIRED;
  }
}
