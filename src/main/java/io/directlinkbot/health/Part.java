package io.directlinkbot.health;

/**
 * How one part of the bot is.
 *
 * @param good whether it is as it should be
 * @param state in a few words, without secrets
 */
public record Part(String name, boolean good, String state) {}
