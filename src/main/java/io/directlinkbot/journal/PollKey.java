package io.directlinkbot.journal;

/**
 * The key of an account's polls in the store. A name in the configuration may come to stand for
 * another cloud account, and polls of the one prove nothing about the other.
 *
 * @param account the account's name in the configuration
 * @param place everything in the configuration that identifies the cloud account
 */
public record PollKey(String account, String place) {}
