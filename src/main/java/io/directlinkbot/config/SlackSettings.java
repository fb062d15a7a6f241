package io.directlinkbot.config;

import java.net.URI;

/**
 * How the bot and Slack reach each other.
 *
 * @param botToken {@code xoxb-…}
 * @param apiUrl base URL of the Web API; ends with a slash
 * @param command the slash command's name, including the slash
 * @param language of what channels read
 */
public record SlackSettings(
    Secret botToken, SlackTransport transport, URI apiUrl, String command, Language language) {}
