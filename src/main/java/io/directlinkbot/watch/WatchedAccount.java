package io.directlinkbot.watch;

import io.directlinkbot.directlink.DirectLink;
import java.time.Duration;
import java.util.Optional;

/**
 * An account as the watch needs it.
 *
 * @param expiresAfter how long the provider keeps an offer; nothing where it knows no expiry
 */
public record WatchedAccount(String name, DirectLink cloud, Optional<Duration> expiresAfter) {}
