package io.directlinkbot.request;

/**
 * A person's decision to decline, which deletes the interface. Stored in journals: a new component
 * has to be Optional.
 *
 * @param reason the reason that the person gave; never blank
 */
public record Decline(Person person, String reason) {}
