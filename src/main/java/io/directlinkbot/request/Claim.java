package io.directlinkbot.request;

import io.directlinkbot.directlink.Gateway;

/**
 * A decision to accept.
 *
 * @param gateway as it was read from the cloud for this decision
 * @param note what the person wrote to it, may be empty
 */
public record Claim(Person person, Gateway gateway, String note) {}
