package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.directlinkbot.slack.view.Controls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Slack app that people create from manifest.yml. */
class SlackManifestTest {
  private JsonNode manifest = new YAMLMapper().createObjectNode();

  @BeforeEach
  void read() throws IOException {
    manifest = new YAMLMapper().readTree(Path.of("manifest.yml").toFile());
  }

  @Test
  void asksForWhatTheBotUsesAndForNothingElse() {
    assertThat(texts("/oauth_config/scopes/bot"))
        .containsExactlyInAnyOrder(
            "chat:write",
            "commands",
            "app_mentions:read",
            "channels:history",
            "groups:history",
            "channels:read",
            "groups:read",
            "users:read",
            "usergroups:read");
    assertThat(manifest.at("/oauth_config/scopes").size()).isEqualTo(1);
    assertThat(texts("/settings/event_subscriptions/bot_events"))
        .containsExactlyInAnyOrder(
            "app_home_opened",
            "app_mention",
            "subteam_members_changed",
            "subteam_updated",
            "subteam_self_added",
            "subteam_self_removed");
    assertThat(manifest.at("/settings/event_subscriptions").size()).isEqualTo(1);
  }

  @Test
  void hasTheCommandThatIsTheConfigurationsDefault() {
    JsonNode commands = manifest.at("/features/slash_commands");

    assertThat(commands.size()).isEqualTo(1);
    assertThat(commands.at("/0/command").asText()).isEqualTo("/directlink");
    assertThat(commands.at("/0/should_escape").asBoolean()).isTrue();
    assertThat(commands.at("/0/url").isMissingNode()).isTrue();
  }

  @Test
  void hasTheHomeTabAndDirectMessagesInWhichCommandsCanBeTyped() {
    JsonNode home = manifest.at("/features/app_home");

    assertThat(home.path("home_tab_enabled").asBoolean()).isTrue();
    assertThat(home.path("messages_tab_enabled").asBoolean()).isTrue();
    assertThat(home.path("messages_tab_read_only_enabled").asBoolean(true)).isFalse();
  }

  @Test
  void hasTheShortcutThatTheBotAnswers() {
    JsonNode shortcuts = manifest.at("/features/shortcuts");

    assertThat(shortcuts.size()).isEqualTo(1);
    assertThat(shortcuts.at("/0/callback_id").asText()).isEqualTo(Controls.SHOW_STATUS);
    assertThat(shortcuts.at("/0/type").asText()).isEqualTo("message");
  }

  @Test
  void theInstructionsExplainEveryScopeAndNoOther() throws IOException {
    String table =
        Files.readString(Path.of("docs/install.md"))
            .replaceFirst("(?s).*\\| scope \\| used for \\|", "")
            .replaceFirst("(?s)\n\n.*", "");
    List<String> explained =
        Pattern.compile("`([a-z_]+(?::[a-z]+)?)`")
            .matcher(
                table
                    .lines()
                    .map(line -> line.split("(?<=.)\\|", 2)[0])
                    .collect(Collectors.joining("\n")))
            .results()
            .map(scope -> scope.group(1))
            .toList();

    assertThat(explained).containsExactlyInAnyOrderElementsOf(texts("/oauth_config/scopes/bot"));
  }

  @Test
  void speaksBySocket() {
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean()).isFalse();
  }

  @Test
  void keepsSlacksLimits() {
    assertThat(manifest.at("/display_information/name").asText()).hasSizeBetween(1, 35);
    assertThat(manifest.at("/display_information/description").asText()).hasSizeBetween(1, 140);
    assertThat(manifest.at("/features/bot_user/display_name").asText()).hasSizeBetween(1, 80);
    assertThat(manifest.at("/features/shortcuts/0/name").asText()).hasSizeBetween(1, 24);
    assertThat(manifest.at("/features/shortcuts/0/description").asText()).hasSizeBetween(1, 150);
  }

  private List<String> texts(String pointer) {
    return StreamSupport.stream(manifest.at(pointer).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
