package io.directlinkbot.sandbox.cloud.endpoint;

import io.directlinkbot.sandbox.cloud.Account;

/**
 * A call that was signed by an account.
 *
 * @param operation as the API names it, for example {@code ConfirmPrivateVirtualInterface}
 */
public record Call(Account account, String operation) {}
