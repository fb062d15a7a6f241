package io.directlinkbot.watch;

import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.InterfaceList;
import io.directlinkbot.journal.Polled;
import io.directlinkbot.request.reminder.ReminderRules;
import java.time.Duration;
import java.util.Optional;

/**
 * An account as the watch needs it.
 *
 * @param place everything that tells which account of the cloud the name means: provider, region,
 *     endpoint, account id
 * @param interfaces the account's; each poll reads them through this, and others look at them there
 * @param expiresAfter how long the provider keeps an offer; nothing where it knows no expiry
 * @param followFor how long after its accept an interface is followed
 * @param reminders when people are reminded of what waits
 */
public record WatchedAccount(
    String name,
    String place,
    DirectLink cloud,
    InterfaceList interfaces,
    Optional<Duration> expiresAfter,
    Duration followFor,
    ReminderRules reminders) {

  /** What its polls are kept under. */
  Polled polled() {
    return new Polled(name, place);
  }
}
