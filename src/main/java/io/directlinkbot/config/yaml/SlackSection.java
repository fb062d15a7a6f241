package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the key {@code slack} holds.
 *
 * @param channel the channel of accounts that name none; empty when the file has none or a wrong
 *     one
 * @param namesChannel whether the file has that key, with a valid value or not
 */
record SlackSection(SlackSettings slack, Optional<String> channel, boolean namesChannel) {
  private static final URI API = URI.create("https://slack.com/api/");

  /** Slack allows ten for all bots of one app, and a refresh opens each a second time. */
  private static final long MOST_SOCKETS = 4;

  static SlackSection read(Section section) {
    Secret botToken = secret(section, "bot_token", TextFormat.BOT_TOKEN);
    boolean socket = readTransport(section);
    Secret appToken =
        socket || section.has("app_token")
            ? secret(section, "app_token", TextFormat.APP_TOKEN)
            : new Secret("");
    if (section.has("signing_secret")) {
      reportUnsupported(section, "signing_secret", "remove it, the socket needs none");
    }
    URI api =
        section.value("api_url").flatMap(ScalarValue::url).map(ServiceUrl::withSlash).orElse(API);
    boolean namesChannel = section.has("channel");
    String command = section.text("command", TextFormat.COMMAND).orElse("/directlink");
    long sockets =
        section.value("sockets").flatMap(value -> value.number(1, MOST_SOCKETS)).orElse(2L);
    return new SlackSection(
        new SlackSettings(botToken, appToken, api, command, Math.toIntExact(sockets)),
        section.text("channel", TextFormat.CHANNEL),
        namesChannel);
  }

  /** Whether the transport is the socket; a wrong value counts as the socket. */
  private static boolean readTransport(Section section) {
    Optional<String> transport =
        section.value("transport").flatMap(value -> value.word(List.of("socket", "http")));
    if (transport.equals(Optional.of("http"))) {
      reportUnsupported(section, "transport", "use transport: socket and an app_token");
      return false;
    }
    return true;
  }

  private static Secret secret(Section section, String key, TextFormat form) {
    return new Secret(section.required(key, form).orElse(""));
  }

  private static void reportUnsupported(Section section, String key, String fix) {
    section.error(key, "is not supported in this version", fix);
  }
}
