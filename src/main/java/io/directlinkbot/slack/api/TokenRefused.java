package io.directlinkbot.slack.api;

/**
 * Slack refuses a token. Nothing can be published and no click arrives until somebody fixes the
 * configuration.
 */
public final class TokenRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private TokenRefused(String sentence, SlackException cause) {
    super(sentence, cause);
  }

  public static TokenRefused bot(SlackException cause) {
    return new TokenRefused(
        "Slack refused slack.bot_token ("
            + cause.getMessage()
            + "): install the app to the workspace again and take its bot token, xoxb-….",
        cause);
  }

  static TokenRefused app(SlackException cause) {
    return new TokenRefused(
        "Slack refused slack.app_token ("
            + cause.getMessage()
            + "): make an app-level token with the scope connections:write, xapp-….",
        cause);
  }
}
