package io.directlinkbot.slack.inbound;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/** What the acknowledgement of a payload has to carry. */
public enum AnswerKind {
  /**
   * Clicks, commands, events, and whatever Slack may add: it says only that the payload arrived.
   */
  NONE,

  /** A type-ahead: the options. */
  OPTIONS,

  /** A submitted dialog: what becomes of the dialog, which closes without that. */
  DIALOG;

  /** Returns the kind for the payload of an interaction. */
  public static AnswerKind of(JsonObject payload) {
    return switch (JsonFields.text(payload, "type")) {
      case "block_suggestion" -> OPTIONS;
      case "view_submission" -> DIALOG;
      default -> NONE;
    };
  }

  /** Returns the answer for an acknowledgement that can't wait any longer for its listener. */
  Optional<JsonElement> substitute() {
    if (this != OPTIONS) {
      return Optional.empty();
    }
    JsonObject none = new JsonObject();
    none.add("options", new JsonArray());
    return Optional.of(none);
  }
}
