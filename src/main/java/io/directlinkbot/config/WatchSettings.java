package io.directlinkbot.config;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How accounts are watched, and when people are told of what waits.
 *
 * @param interval time from one poll of an account to its next, at least a second
 * @param expiresAfter how long the provider keeps an unaccepted interface
 * @param remindBefore how long before the earliest expiry people are reminded, the longest first;
 *     none means never
 * @param escalateTo id of a channel, user group or user that the last reminder goes to as well
 * @param quietHours when of the reminders only a last one comes
 * @param digest when of a day each channel gets a list of what waits
 * @param zone in which quiet hours and digest are meant
 * @param followFor how long after its accept the states of an interface are reported
 */
public record WatchSettings(
    Duration interval,
    Duration expiresAfter,
    List<Duration> remindBefore,
    Optional<String> escalateTo,
    Optional<QuietHours> quietHours,
    Optional<LocalTime> digest,
    ZoneId zone,
    Duration followFor) {
  public WatchSettings {
    remindBefore = List.copyOf(remindBefore);
  }
}
