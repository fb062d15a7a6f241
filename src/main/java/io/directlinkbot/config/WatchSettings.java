package io.directlinkbot.config;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How accounts are polled, and when people are reminded of waiting interfaces.
 *
 * @param interval time from one poll of an account to the next, at least a second
 * @param expiresAfter how long the provider keeps an unaccepted interface
 * @param remindBefore how long before the earliest expiry people are reminded, longest first; empty
 *     for no reminders
 * @param escalateTo id of the channel, user group or user that also gets the last reminder
 * @param quietHours the hours in which only a last reminder is sent
 * @param digest the time of day at which each channel gets a list of waiting requests
 * @param zone the time zone of quiet hours and digest
 * @param followFor how long after its accept the states of an interface are still reported
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
