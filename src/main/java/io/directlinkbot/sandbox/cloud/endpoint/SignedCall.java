package io.directlinkbot.sandbox.cloud.endpoint;

import io.directlinkbot.sandbox.cloud.CloudAccount;

/**
 * A call signed by an account.
 *
 * @param operation as the API names it, for example {@code ConfirmPrivateVirtualInterface}
 */
public record SignedCall(CloudAccount account, String operation) {}
