package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The rule that ids are unique: of blocks in a message or view, and of elements in a block. */
final class UniqueIds {
  private UniqueIds() {}

  static void check(JsonNode blocks, Place place) {
    Set<String> seen = new HashSet<>();
    boolean focused = false;
    for (int index = 0; index < blocks.size(); index++) {
      JsonNode block = blocks.get(index);
      Place here = place.at(index);
      once(block.path("block_id"), seen, here.at("block_id"), "block_id");
      Set<String> actions = new HashSet<>();
      JsonNode elements = block.path("elements");
      for (int element = 0; element < elements.size(); element++) {
        once(
            elements.get(element).path("action_id"),
            actions,
            here.at("elements").at(element).at("action_id"),
            "action_id");
      }
      if (block.path("element").path("focus_on_load").asBoolean()) {
        if (focused) {
          here.at("element").at("focus_on_load").problem("only one element may have the focus");
        }
        focused = true;
      }
    }
  }

  private static void once(JsonNode id, Set<String> seen, Place place, String name) {
    if (id.isTextual() && !seen.add(id.textValue())) {
      place.problem("`" + name + "` already exists: " + id.textValue());
    }
  }
}
