package io.directlinkbot.watch;

import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.InterfaceList;
import io.directlinkbot.request.Reminders;
import java.time.Duration;
import java.util.Optional;

/**
 * An account as the watch needs it.
 *
 * @param interfaces the account's; each poll reads them through this, and others look at them there
 * @param expiresAfter how long the provider keeps an offer; nothing where it knows no expiry
 * @param reminders when people are reminded of what waits
 */
public record WatchedAccount(
    String name,
    DirectLink cloud,
    InterfaceList interfaces,
    Optional<Duration> expiresAfter,
    Reminders reminders) {}
