package io.directlinkbot.sandbox.slack.state;

/**
 * Which workspace this is and which app is installed in it.
 *
 * @param team id of the workspace, {@code T…}
 * @param domain first part of its address
 * @param app {@code A…}
 * @param bot {@code B…}
 * @param botUser id of the app's own user
 */
public record Identity(
    String team, String teamName, String domain, String app, String bot, String botUser) {}
