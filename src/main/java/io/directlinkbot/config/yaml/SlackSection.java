package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The key {@code slack}.
 *
 * @param channel where requests of accounts without a channel of their own go
 * @param namesChannel whether the file has that channel, be it right or wrong
 */
record SlackSection(SlackSettings slack, Optional<String> channel, boolean namesChannel) {
  private static final URI API = URI.create("https://slack.com/api/");

  static SlackSection read(Section section) {
    Secret botToken = secret(section, "bot_token", Form.BOT_TOKEN);
    boolean socket = readTransport(section);
    Secret appToken =
        socket || section.has("app_token")
            ? secret(section, "app_token", Form.APP_TOKEN)
            : new Secret("");
    if (section.has("signing_secret")) {
      notYet(section, "signing_secret", "remove it, the socket needs none");
    }
    URI api = section.value("api_url").flatMap(Value::url).map(Urls::withSlash).orElse(API);
    boolean namesChannel = section.has("channel");
    String command = section.text("command", Form.COMMAND).orElse("/directlink");
    return new SlackSection(
        new SlackSettings(botToken, appToken, api, command),
        section.text("channel", Form.CHANNEL),
        namesChannel);
  }

  /** Whether the transport is the socket, or can't be told. */
  private static boolean readTransport(Section section) {
    Optional<String> transport =
        section.value("transport").flatMap(value -> value.word(List.of("socket", "http")));
    if (transport.equals(Optional.of("http"))) {
      notYet(section, "transport", "use transport: socket and an app_token");
      return false;
    }
    return true;
  }

  private static Secret secret(Section section, String key, Form form) {
    return new Secret(section.required(key, form).orElse(""));
  }

  private static void notYet(Section section, String key, String mend) {
    section.error(key, "can't be used in this version", mend);
  }
}
