package io.directlinkbot.sandbox.slack.state;

/**
 * The sign beside a control that tells one person that the app did not answer. It goes away with
 * the next use of that surface.
 *
 * @param error as Slack names it, for example {@code operation_timeout}
 */
public record Warning(String user, Surface surface, String error) {}
