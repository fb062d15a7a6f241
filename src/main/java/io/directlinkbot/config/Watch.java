package io.directlinkbot.config;

import java.time.Duration;

/**
 * How accounts are watched.
 *
 * @param interval time from one poll of an account to its next, at least a second
 * @param expiresAfter how long the provider keeps an unaccepted interface
 */
public record Watch(Duration interval, Duration expiresAfter) {}
