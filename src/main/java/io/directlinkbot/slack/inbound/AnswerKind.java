package io.directlinkbot.slack.inbound;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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

  private static final String STILL_WORKING =
      """
      {"response_action": "update",
       "view": {
         "type": "modal",
         "title": {"type": "plain_text", "text": "Still working"},
         "close": {"type": "plain_text", "text": "Close"},
         "blocks": [{
           "type": "section",
           "text": {
             "type": "mrkdwn",
             "text": "The bot is slower than usual. You can close this: the card and its thread\
       will show the result, and you alone get a message if there is another answer."}}]}}
      """;

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
    return switch (this) {
      case NONE -> Optional.empty();
      case OPTIONS -> {
        JsonObject none = new JsonObject();
        none.add("options", new JsonArray());
        yield Optional.of(none);
      }
      // without a text, the dialog would close as if all were done
      case DIALOG -> Optional.of(JsonParser.parseString(STILL_WORKING));
    };
  }
}
