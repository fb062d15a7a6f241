package io.directlinkbot.sandbox.slack.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An interactive element of a block.
 *
 * @param block the block that contains it
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

  /** Whether it is in an input block, which by default sends nothing before the submit. */
  public boolean input() {
    return block.path("type").asText().equals("input");
  }

  /** Whether using it sends {@code block_actions} immediately. */
  public boolean dispatches() {
    return !input() || block.path("dispatch_action").asBoolean();
  }

  /** Whether it may be left empty. */
  public boolean optional() {
    return !input() || block.path("optional").asBoolean();
  }

  /** Returns its own options, including those of groups; none for a select that asks the app. */
  public List<JsonNode> options() {
    List<JsonNode> all = new ArrayList<>();
    element.path("options").forEach(all::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(all::add));
    return all;
  }

  /** Returns the option with this value. */
  public Optional<JsonNode> option(String value) {
    return options().stream()
        .filter(option -> option.path("value").asText().equals(value))
        .findFirst();
  }

  /** Whether it holds a value, unlike a button. */
  public boolean stateful() {
    return StatefulElement.of(type()).isPresent();
  }

  /** Returns its entry in {@code state.values} before anyone has touched it. */
  public Optional<ObjectNode> preset() {
    return StatefulElement.of(type()).map(kind -> entry(kind, element.path(kind.preset)));
  }

  /**
   * Returns its entry in {@code state.values} with this value.
   *
   * @throws IllegalArgumentException when it is not an element that holds a value
   */
  public ObjectNode holding(JsonNode value) {
    return entry(kind(), value);
  }

  /**
   * Returns the value in an entry of {@code state.values} for this control; a null node for none.
   */
  public JsonNode held(JsonNode entry) {
    return entry.path(kind().member);
  }

  /** Whether its value is a list. */
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
