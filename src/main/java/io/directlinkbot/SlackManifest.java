package io.directlinkbot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.directlinkbot.slack.http.EventsEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Slack app that people create for the bot: {@code manifest.yml}, of which the jar has a copy.
 */
final class SlackManifest {
  private static final String HTTP_COMMENT =
      """
      # The Slack app for slack.transport: http, for "Create New App" > "From a manifest".
      # Afterwards install the app, start the bot with the app's signing secret (Basic Information), and let Slack verify
      # the request URL (Event Subscriptions).
      """;

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(Feature.WRITE_DOC_START_MARKER)
          .disable(Feature.SPLIT_LINES)
          .enable(Feature.MINIMIZE_QUOTES)
          .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private SlackManifest() {}

  /** Returns the app that delivers through sockets, as YAML with comments. */
  static String forSockets() {
    try (InputStream file =
        Objects.requireNonNull(
            SlackManifest.class.getResourceAsStream("manifest.yml"), "no manifest in the jar")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException("the jar can't be read", unreadable);
    }
  }

  /** Returns the scopes that the app asks for. */
  static Set<String> scopes() {
    try {
      Set<String> scopes = new TreeSet<>();
      YAML.readTree(forSockets())
          .at("/oauth_config/scopes/bot")
          .forEach(scope -> scopes.add(scope.asText()));
      return scopes;
    } catch (IOException impossible) {
      throw new IllegalStateException("the jar's manifest is no YAML", impossible);
    }
  }

  /**
   * Returns the app that posts to a URL, as YAML.
   *
   * @param requestUrl see {@link #requestUrl}
   */
  static String forHttp(URI requestUrl) {
    try {
      ObjectNode app = (ObjectNode) YAML.readTree(forSockets());
      app.withArray("/features/slash_commands")
          .forEach(command -> ((ObjectNode) command).put("url", requestUrl.toString()));
      ObjectNode settings = app.withObject("/settings");
      settings.put("socket_mode_enabled", false);
      settings.withObject("/event_subscriptions").put("request_url", requestUrl.toString());
      settings.withObject("/interactivity").put("request_url", requestUrl.toString());
      return HTTP_COMMENT + YAML.writeValueAsString(app);
    } catch (IOException impossible) {
      throw new IllegalStateException("the jar's manifest is no YAML", impossible);
    }
  }

  /**
   * Returns the URL to which Slack is to post, for the address of an ingress.
   *
   * @param address such as {@code https://bot.example.com}, with or without the path of the bot's
   *     endpoint; any other path would have to be one that the ingress rewrites
   * @return nothing when Slack could not use it
   */
  static Optional<URI> requestUrl(String address) {
    try {
      URI url = new URI(address);
      boolean usable =
          "https".equals(Objects.toString(url.getScheme(), "").toLowerCase(Locale.ROOT))
              && url.getHost() != null
              && url.getPort() <= 65_535
              && url.getRawUserInfo() == null
              && url.getRawQuery() == null
              && url.getRawFragment() == null
              && Set.of("", "/", EventsEndpoint.PATH, EventsEndpoint.PATH + "/")
                  .contains(url.getRawPath());
      return usable
          ? Optional.of(URI.create("https://" + url.getRawAuthority() + EventsEndpoint.PATH))
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
