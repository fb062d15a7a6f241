package io.directlinkbot.sandbox.slack.web;

import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import java.util.Optional;
import java.util.Set;

/**
 * The app's two tokens, the secret by which it knows Slack, and the scopes of the bot token.
 * Thread-safe.
 */
public final class Tokens {
  private volatile String bot = "xoxb-sandbox-bot-token";
  private volatile String app = "xapp-sandbox-app-token";
  private volatile Set<String> scopes =
      Set.of(
          "chat:write",
          "commands",
          "app_mentions:read",
          "usergroups:read",
          "users:read",
          "im:write",
          "channels:read",
          "groups:read",
          "channels:history",
          "groups:history");

  /** Returns the bot token, {@code xoxb-…}, for the Web API. */
  public String bot() {
    return bot;
  }

  /** Returns the app-level token, {@code xapp-…}, for Socket Mode. */
  public String app() {
    return app;
  }

  public void set(String botToken, String appToken) {
    bot = botToken;
    app = appToken;
  }

  /** Returns the secret by which requests to the app are signed. */
  public String signingSecret() {
    return "sandbox-signing-secret";
  }

  /** Returns the scopes of the bot token. */
  public Set<String> scopes() {
    return scopes;
  }

  public void grant(Set<String> granted) {
    scopes = Set.copyOf(granted);
  }

  void check(Optional<String> token, ApiMethod method) {
    if (method.kind() == ApiMethod.Kind.OPEN) {
      return;
    }
    String given = token.orElseThrow(() -> SlackRefusal.of("not_authed"));
    if (!given.equals(bot) && !given.equals(app)) {
      throw SlackRefusal.of("invalid_auth");
    }
    if (given.equals(bot) != (method.kind() == ApiMethod.Kind.BOT)) {
      throw SlackRefusal.of("not_allowed_token_type");
    }
  }

  boolean granted(Set<String> anyOf) {
    return anyOf.isEmpty() || anyOf.stream().anyMatch(scopes::contains);
  }
}
