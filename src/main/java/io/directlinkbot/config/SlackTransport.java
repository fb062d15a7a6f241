package io.directlinkbot.config;

/** How what people do in Slack reaches the bot. */
public sealed interface SlackTransport {

  /**
   * Through sockets that the bot opens (Socket Mode).
   *
   * @param appToken {@code xapp-…}
   * @param count how many are kept open, 1 to 4
   */
  record Sockets(Secret appToken, int count) implements SlackTransport {}

  /**
   * Through HTTP requests that Slack sends to the bot's own port.
   *
   * @param signingSecret the key by which Slack signs them
   */
  record Http(Secret signingSecret) implements SlackTransport {}

  /** Returns the secret that only this way needs. */
  default Secret secret() {
    return switch (this) {
      case Sockets(Secret appToken, _) -> appToken;
      case Http(Secret signingSecret) -> signingSecret;
    };
  }
}
