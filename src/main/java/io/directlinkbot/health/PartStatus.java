package io.directlinkbot.health;

/**
 * The health of one part of the bot.
 *
 * @param good whether it works
 * @param state a few words for a person, without secrets
 */
public record PartStatus(String name, boolean good, String state) {}
