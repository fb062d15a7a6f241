package io.directlinkbot.sandbox;

import io.directlinkbot.sandbox.cloud.CloudAccount;

/**
 * An account that the app is to watch.
 *
 * @param account with its keys
 * @param channel id of the channel that its requests go to
 */
public record SandboxAccount(CloudAccount account, String channel) {}
