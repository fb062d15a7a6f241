package io.directlinkbot.sandbox;

import io.directlinkbot.sandbox.cloud.Account;

/**
 * An account that the app is to watch.
 *
 * @param account with its keys
 * @param channel id of the channel that its requests go to
 */
public record SandboxAccount(Account account, String channel) {}
