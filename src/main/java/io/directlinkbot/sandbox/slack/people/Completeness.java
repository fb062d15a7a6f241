package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.slack.block.BlockControl;
import io.directlinkbot.sandbox.slack.block.Blocks;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slack's own checks of a modal's inputs before the app gets a submit. */
final class Completeness {
  private Completeness() {}

  /** Returns the errors by {@code block_id}; empty when the modal may be submitted. */
  static Map<String, String> of(Target target) {
    Map<String, String> complaints = new LinkedHashMap<>();
    for (BlockControl control : Blocks.controls(target.blocks())) {
      if (control.input() && control.stateful()) {
        JsonNode held =
            control.held(target.values().path(control.blockId()).path(control.actionId()));
        String complaint = complaint(control, held);
        if (!complaint.isEmpty()) {
          complaints.put(control.blockId(), complaint);
        }
      }
    }
    return complaints;
  }

  private static String complaint(BlockControl control, JsonNode held) {
    boolean empty = held.isNull() || (held.isArray() && held.isEmpty());
    if (empty) {
      return control.optional() ? "" : "Please complete this required field.";
    }
    if (!held.isTextual()) {
      return "";
    }
    int length = held.textValue().length();
    int least = control.element().path("min_length").asInt(0);
    int most = control.element().path("max_length").asInt(Integer.MAX_VALUE);
    if (length < least) {
      return "Please use at least " + least + " characters.";
    }
    return length > most ? "Please use at most " + most + " characters." : "";
  }
}
