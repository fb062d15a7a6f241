package io.directlinkbot.sandbox.slack.state;

/**
 * The warning that shows one person that the app did not answer. It disappears with the next use of
 * that surface.
 *
 * @param error as Slack names it, for example {@code operation_timeout}
 */
public record Warning(String user, Surface surface, String error) {}
