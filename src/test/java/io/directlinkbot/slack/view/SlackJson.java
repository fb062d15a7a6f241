package io.directlinkbot.slack.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.slack.api.SlackConfig;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Map;

/** Messages and views as the bot sends them: written by the SDK's own serialiser. */
final class SlackJson {
  private static final Gson SDK = GsonFactory.createSnakeCase(SlackConfig.DEFAULT);
  private static final Gson READABLE =
      SDK.newBuilder().setPrettyPrinting().disableHtmlEscaping().create();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SlackJson() {}

  static JsonNode tree(Message message) {
    return parse(SDK.toJson(Map.of("blocks", message.blocks())));
  }

  static JsonNode tree(View view) {
    return parse(SDK.toJson(view));
  }

  /** The answer to somebody who types into a picker. */
  static JsonNode options(List<OptionObject> options) {
    return parse(SDK.toJson(Map.of("options", options)));
  }

  /** The answer to somebody who types into a picker. */
  static JsonNode tree(OptionObject option) {
    return parse(SDK.toJson(Map.of("options", List.of(option))));
  }

  /** What can be pasted into Slack's Block Kit Builder. */
  static String readable(Message message) {
    return READABLE.toJson(Map.of("blocks", message.blocks())) + "\n";
  }

  /** What can be pasted into Slack's Block Kit Builder. */
  static String readable(View view) {
    return READABLE.toJson(view) + "\n";
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("not JSON: " + json, broken);
    }
  }
}
