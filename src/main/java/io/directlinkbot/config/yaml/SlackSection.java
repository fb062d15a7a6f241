package io.directlinkbot.config.yaml;

import io.directlinkbot.config.Language;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.config.SlackTransport;
import java.net.URI;
import java.util.Arrays;
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
    SlackTransport transport = transport(section);
    URI api =
        section.value("api_url").flatMap(ScalarValue::url).map(ServiceUrl::withSlash).orElse(API);
    boolean namesChannel = section.has("channel");
    String command = section.text("command", TextFormat.COMMAND).orElse("/directlink");
    return new SlackSection(
        new SlackSettings(botToken, transport, api, command, language(section)),
        section.text("channel", TextFormat.CHANNEL),
        namesChannel);
  }

  private static Language language(Section section) {
    return section
        .value("language")
        .flatMap(value -> value.word(Arrays.stream(Language.values()).map(Language::word).toList()))
        .flatMap(Language::of)
        .orElse(Language.ENGLISH);
  }

  /**
   * Reads what each way needs, also what the chosen one does not, so that only one key has to be
   * changed to change the way. A wrong way counts as the socket.
   */
  private static SlackTransport transport(Section section) {
    boolean http =
        section
            .value("transport")
            .flatMap(value -> value.word(List.of("socket", "http")))
            .filter("http"::equals)
            .isPresent();
    Secret appToken = secretOf(section, !http, "app_token", TextFormat.APP_TOKEN);
    Secret signingSecret = secretOf(section, http, "signing_secret", TextFormat.SIGNING_SECRET);
    long sockets =
        section.value("sockets").flatMap(value -> value.number(1, MOST_SOCKETS)).orElse(2L);
    return http
        ? new SlackTransport.Http(signingSecret)
        : new SlackTransport.Sockets(appToken, Math.toIntExact(sockets));
  }

  private static Secret secretOf(Section section, boolean needed, String key, TextFormat form) {
    return needed || section.has(key) ? secret(section, key, form) : new Secret("");
  }

  private static Secret secret(Section section, String key, TextFormat form) {
    return new Secret(section.required(key, form).orElse(""));
  }
}
