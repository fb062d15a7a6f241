package io.directlinkbot.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.directlinkbot.slack.inbound.JsonFields;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the answer to a dialog's submit, to give it in another place than the dialog. */
final class SubmitAnswer {
  private SubmitAnswer() {}

  /**
   * Returns what to say to the person; nothing where the dialog was to close, because then the card
   * and its thread show it.
   *
   * @param body what Slack would have got
   * @param texts in the language of the person
   */
  static Optional<String> text(Texts texts, @Nullable String body) {
    JsonObject answer = JsonFields.parse(body == null ? "" : body);
    if (JsonFields.text(answer, "response_action").isEmpty()) {
      return Optional.empty();
    }
    JsonObject view = JsonFields.object(answer, "view");
    // errors, or a dialog to go on in: neither can be shown elsewhere
    return JsonFields.text(view, "callback_id").equals(NoticeDialog.CALLBACK)
        ? Optional.of(noticed(view.getAsJsonArray("blocks").get(0)))
        : Optional.of(texts.get("whisper.dialog-answer-too-late"));
  }

  private static String noticed(JsonElement block) {
    return JsonFields.text(JsonFields.object(block.getAsJsonObject(), "text"), "text");
  }
}
