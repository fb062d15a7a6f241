package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
            "channels:history",
            "groups:history",
            "channels:read",
            "groups:read",
            "users:read",
            "usergroups:read");
    assertThat(manifest.at("/oauth_config/scopes").size()).isEqualTo(1);
    assertThat(texts("/settings/event_subscriptions/bot_events"))
        .containsExactlyInAnyOrder(
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
  }

  private List<String> texts(String pointer) {
    return StreamSupport.stream(manifest.at(pointer).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
