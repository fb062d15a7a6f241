package io.directlinkbot.config;

import java.net.URI;

/**
 * How the bot reaches Slack.
 *
 * @param botToken {@code xoxb-…}
 * @param appToken {@code xapp-…}, for the socket
 * @param apiUrl base URL of the Web API; ends with a slash
 * @param command the slash command's name, including the slash
 * @param sockets how many sockets are kept open, 1 to 4
 */
public record SlackSettings(
    Secret botToken, Secret appToken, URI apiUrl, String command, int sockets) {}
