package io.directlinkbot.sandbox.slack.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An element that a person can use.
 *
 * @param block the block it stands in
 * @param element its own JSON, with an {@code action_id}
 */
public record BlockControl(JsonNode block, JsonNode element) {

  public String blockId() {
    return block.path("block_id").asText();
  }

  public String actionId() {
    return element.path("action_id").asText();
  }

  public String type() {
    return element.path("type").asText();
  }

  /** Whether it stands in an input block, which sends nothing of its own before the submit. */
  public boolean input() {
    return block.path("type").asText().equals("input");
  }

  /** Whether using it sends {@code block_actions} at once. */
  public boolean dispatches() {
    return !input() || block.path("dispatch_action").asBoolean();
  }

  /** Whether a person may leave it empty. */
  public boolean optional() {
    return !input() || block.path("optional").asBoolean();
  }

  /** Its own options, those of groups included; none for one that asks the app. */
  public List<JsonNode> options() {
    List<JsonNode> all = new ArrayList<>();
    element.path("options").forEach(all::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(all::add));
    return all;
  }

  /** The option that has a value. */
  public Optional<JsonNode> option(String value) {
    return options().stream()
        .filter(option -> option.path("value").asText().equals(value))
        .findFirst();
  }

  /** Whether it holds a value, unlike a button. */
  public boolean stateful() {
    return StatefulElement.of(type()).isPresent();
  }

  /** Its entry in {@code state.values} before anybody touched it. */
  public Optional<ObjectNode> preset() {
    return StatefulElement.of(type()).map(kind -> entry(kind, element.path(kind.preset)));
  }

  /**
   * Its entry in {@code state.values} with a value in it.
   *
   * @throws IllegalArgumentException when it holds no value
   */
  public ObjectNode holding(JsonNode value) {
    return entry(kind(), value);
  }

  /** What an entry of {@code state.values} for this control holds; null node for nothing. */
  public JsonNode held(JsonNode entry) {
    return entry.path(kind().member);
  }

  /** Whether it holds a list. */
  public boolean several() {
    return kind().several;
  }

  private StatefulElement kind() {
    return StatefulElement.of(type())
        .orElseThrow(
            () -> new IllegalArgumentException(actionId() + " is a " + type() + ": no value."));
  }

  private static ObjectNode entry(StatefulElement kind, JsonNode value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode entry = json.objectNode();
    JsonNode nothing = kind.several ? json.arrayNode() : json.nullNode();
    entry.put("type", kind.name().toLowerCase(Locale.ROOT));
    entry.set(kind.member, value.isMissingNode() || value.isNull() ? nothing : value);
    return entry;
  }
}
