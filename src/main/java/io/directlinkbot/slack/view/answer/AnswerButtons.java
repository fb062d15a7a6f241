package io.directlinkbot.slack.view.answer;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.Message;
import java.util.ArrayList;
import java.util.List;

/** The buttons below an answer: for its other pages, and to show it to everybody. */
public final class AnswerButtons {
  private AnswerButtons() {}

  /**
   * Returns the answer with its buttons; without any when its question is too long for them.
   *
   * @param shareable whether there is somebody to share it with
   */
  public static Message under(
      PagedAnswer answer, AnswerQuestion question, boolean shareable, Texts texts) {
    List<BlockElement> buttons = new ArrayList<>();
    if (answer.page() > 1) {
      buttons.add(
          button(
              Controls.ANSWER_PREVIOUS,
              texts.get("command.button.previous"),
              question.on(answer.page() - 1)));
    }
    if (answer.page() < answer.pages()) {
      buttons.add(
          button(
              Controls.ANSWER_NEXT,
              texts.get("command.button.next"),
              question.on(answer.page() + 1)));
    }
    if (shareable) {
      buttons.add(
          button(
              Controls.ANSWER_SHARE,
              texts.get("command.button.share"),
              question.on(answer.page())));
    }
    if (buttons.isEmpty() || !question.fitsAButton()) {
      return answer.message();
    }
    List<LayoutBlock> blocks = new ArrayList<>(answer.message().blocks());
    blocks.add(ActionsBlock.builder().elements(buttons).build());
    return new Message(answer.message().text(), blocks);
  }

  private static ButtonElement button(String action, String label, AnswerQuestion question) {
    return ButtonElement.builder()
        .actionId(action)
        .text(PlainTextObject.builder().text(label).build())
        .value(question.write())
        .build();
  }
}
