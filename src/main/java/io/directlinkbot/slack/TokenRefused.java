package io.directlinkbot.slack;

/**
 * Slack does not take a token. Nothing can be published and no click arrives until somebody mends
 * the configuration.
 */
public final class TokenRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TokenRefused(SlackException cause) {
    super(
        "Slack refused the token ("
            + cause.getMessage()
            + "): install the app again and set slack.bot_token and slack.app_token.",
        cause);
  }
}
