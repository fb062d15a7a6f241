package io.directlinkbot.slack.view;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import java.util.List;

/** A dialog that says one thing and can only be closed. */
public final class NoticeDialog {
  private NoticeDialog() {}

  /**
   * The dialog.
   *
   * @param title at most 24 characters, Slack's limit
   * @param sentence shown as it is, nothing in it is interpreted
   */
  public static View of(String title, String sentence) {
    return View.builder()
        .type("modal")
        .callbackId("notice")
        .title(ViewTitle.builder().type("plain_text").text(title).build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(List.of(SectionBlock.builder().text(ForeignText.plain(sentence, 2_000)).build()))
        .build();
  }
}
