package io.directlinkbot.sandbox;

import io.directlinkbot.sandbox.cloud.CloudAccount;

/**
 * An account for the app to watch.
 *
 * @param account the account, including its keys
 * @param channel id of the channel for its requests
 */
public record SandboxAccount(CloudAccount account, String channel) {}
