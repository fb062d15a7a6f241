package io.directlinkbot.slack.inbound;

import com.google.gson.JsonObject;

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
}
