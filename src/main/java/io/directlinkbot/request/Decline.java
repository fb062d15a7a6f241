package io.directlinkbot.request;

/**
 * A decision to decline, which deletes the interface.
 *
 * @param reason what the person wrote to it, never blank
 */
public record Decline(Person person, String reason) {}
