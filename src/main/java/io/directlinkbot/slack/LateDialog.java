package io.directlinkbot.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.dialog.NoticeDialog;

/** What a submitted dialog becomes while its listener still works. */
final class LateDialog {
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private LateDialog() {}

  /**
   * Returns the acknowledgement of the submit.
   *
   * @param texts in the language of the person
   */
  static JsonObject acknowledgement(Texts texts) {
    JsonObject answer = new JsonObject();
    answer.addProperty("response_action", "update");
    answer.add(
        "view",
        GSON.toJsonTree(
            NoticeDialog.of(texts.get("dialog.late.title"), texts.get("dialog.late.text"), texts)));
    return answer;
  }
}
