package io.directlinkbot.sandbox.slack.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.state.Choice;
import io.directlinkbot.sandbox.slack.state.SlackIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Completes incoming blocks as Slack does, and reads the controls and values in them. */
public final class Blocks {
  private static final Set<String> PASSIVE = Set.of("image", "plain_text", "mrkdwn");

  private Blocks() {}

  /** Returns a copy in which every block and every control has an id, as Slack returns them. */
  public static ArrayNode completed(JsonNode blocks, SlackIds ids) {
    ArrayNode copy = blocks.deepCopy();
    for (JsonNode block : copy) {
      named(block, "block_id", ids);
      elements(block).stream()
          .filter(element -> !passive(element))
          .forEach(element -> named(element, "action_id", ids));
    }
    return copy;
  }

  /** Returns the controls of blocks, in the order shown. */
  public static List<BlockControl> controls(JsonNode blocks) {
    List<BlockControl> all = new ArrayList<>();
    for (JsonNode block : blocks) {
      elements(block).stream()
          .filter(element -> !passive(element))
          .forEach(element -> all.add(new BlockControl(block, element)));
    }
    return all;
  }

  /**
   * Returns one person's {@code state.values}: every control that holds a value, touched or not.
   *
   * @param touched the choices of that person
   */
  public static ObjectNode values(JsonNode blocks, List<Choice> touched) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (BlockControl control : controls(blocks)) {
      control
          .preset()
          .ifPresent(
              preset ->
                  values
                      .withObjectProperty(control.blockId())
                      .set(control.actionId(), current(control, touched, preset)));
    }
    return values;
  }

  /**
   * Returns the choices that survive when blocks are replaced: those in controls with the same ids
   * and type whose option still exists (Slack, updating modal views).
   */
  public static List<Choice> surviving(List<Choice> choices, JsonNode blocks) {
    List<BlockControl> controls = controls(blocks);
    return choices.stream()
        .filter(choice -> controls.stream().anyMatch(control -> keeps(control, choice)))
        .toList();
  }

  private static boolean keeps(BlockControl control, Choice choice) {
    return matches(control, choice)
        && control.type().equals(choice.value().path("type").asText())
        && (control.options().isEmpty() || stillOffered(control, choice));
  }

  private static boolean stillOffered(BlockControl control, Choice choice) {
    JsonNode held = control.held(choice.value());
    if (!held.isArray()) {
      return held.isNull() || control.option(held.path("value").asText()).isPresent();
    }
    for (JsonNode option : held) {
      if (control.option(option.path("value").asText()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode current(BlockControl control, List<Choice> touched, ObjectNode preset) {
    return touched.stream()
        .filter(choice -> matches(control, choice))
        .map(Choice::value)
        .findFirst()
        .orElse(preset);
  }

  private static boolean matches(BlockControl control, Choice choice) {
    return choice.blockId().equals(control.blockId())
        && choice.actionId().equals(control.actionId());
  }

  private static List<JsonNode> elements(JsonNode block) {
    List<JsonNode> all = new ArrayList<>();
    String type = block.path("type").asText();
    switch (type) {
      case "section" -> all.add(block.path("accessory"));
      case "input" -> all.add(block.path("element"));
      case "actions" -> block.path("elements").forEach(all::add);
      default -> {}
    }
    all.removeIf(element -> !element.isObject());
    return all;
  }

  private static boolean passive(JsonNode element) {
    return PASSIVE.contains(element.path("type").asText());
  }

  private static void named(JsonNode node, String member, SlackIds ids) {
    if (node instanceof ObjectNode object && object.path(member).asText().isEmpty()) {
      object.put(member, ids.next("b"));
    }
  }
}
