package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code manifest}. */
final class ManifestCommandTest {
  private static final Path FILE = Path.of("manifest.yml");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsTheFileForSockets() throws Exception {
    assertThat(run("manifest")).isZero();

    assertThat(out).hasToString(Files.readString(FILE));
    assertThat(run("manifest", "--transport", "socket")).isZero();
    assertThat(out).hasToString(Files.readString(FILE).repeat(2));
  }

  @Test
  void differsForHttpOnlyInWhereSlackDelivers() throws Exception {
    assertThat(run("manifest", "--transport", "http", "--url", "https://bot.example.com")).isZero();

    String url = "https://bot.example.com/slack/events";
    JsonNode printed = new YAMLMapper().readTree(out.toString());
    ObjectNode expected = (ObjectNode) new YAMLMapper().readTree(FILE.toFile());
    ((ObjectNode) expected.at("/features/slash_commands/0")).put("url", url);
    ((ObjectNode) expected.at("/settings")).put("socket_mode_enabled", false);
    ((ObjectNode) expected.at("/settings/interactivity")).put("request_url", url);
    ((ObjectNode) expected.at("/settings/event_subscriptions")).put("request_url", url);
    assertThat(printed).isEqualTo(expected);
    assertThat(out.toString()).startsWith("# ").doesNotContain("connections:write");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bot.example.com:8443",
        "https://bot.example.com:8443/",
        "HTTPS://bot.example.com:8443/slack/events",
        "https://bot.example.com:8443/slack/events/"
      })
  void takesTheAddressWithOrWithoutThePath(String url) {
    assertThat(run("manifest", "--transport", "http", "--url", url)).isZero();

    assertThat(out.toString()).contains("url: https://bot.example.com:8443/slack/events\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://bot.example.com",
        "bot.example.com",
        "https://",
        "https:///slack/events",
        "https://bot.example.com/slack",
        "https://bot.example.com/slack/events/x",
        "https://bot.example.com//slack/events",
        "https://bot.example.com/slack/events?a=b",
        "https://bot.example.com/#x",
        "https://user:password@bot.example.com",
        "https://bot example.com",
        "https://bot.example.com:99999",
        ""
      })
  void refusesAnAddressThatSlackOrTheBotWouldNotTake(String url) {
    assertUsage("--url takes https://", "manifest", "--transport", "http", "--url=" + url);
  }

  @Test
  void refusesHalfOfWhatHttpNeeds() {
    assertUsage("takes --url as well", "manifest", "--transport", "http");
    assertUsage("goes with --transport http", "manifest", "--url", "https://bot.example.com");
    assertUsage("socket or http", "manifest", "--transport", "https");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThat(run("manifest", "--config", "x")).isEqualTo(64);
    assertThat(run("manifest", "more")).isEqualTo(64);
  }

  private void assertUsage(String sentence, String... arguments) {
    err.getBuffer().setLength(0);
    assertThat(run(arguments)).isEqualTo(64);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().strip()).contains(sentence).doesNotContain("\n", "password@");
  }

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
