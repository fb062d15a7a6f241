package io.directlinkbot.slack.view.dialog;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.List;

/** A dialog that only shows a text. */
public final class NoticeDialog {
  /** The callback id of every such dialog. */
  public static final String CALLBACK = "notice";

  private NoticeDialog() {}

  /**
   * Returns the dialog.
   *
   * @param title at most 24 characters, Slack's limit
   * @param text in mrkdwn
   * @param texts in the language of title and text
   */
  public static View of(String title, String text, Texts texts) {
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK)
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .close(ViewClose.builder().type("plain_text").text(texts.get("dialog.close")).build())
        .blocks(List.of(Mrkdwn.section(text)))
        .build();
  }
}
