package io.directlinkbot.request;

/**
 * Somebody in Slack.
 *
 * @param team id of the workspace, {@code T…}: a user id says nothing without it
 * @param user id of the user, {@code U…} or {@code W…}
 */
public record Person(String team, String user) {}
