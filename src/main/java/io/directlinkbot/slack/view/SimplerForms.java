package io.directlinkbot.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;

/** Simpler forms of a message, for when Slack refuses it as it is. */
public final class SimplerForms {
  private SimplerForms() {}

  /**
   * Returns the message, then its summary with the buttons, then the summary alone. The buttons
   * work without the picker beside them, because the dialog that they open has one.
   */
  public static List<Message> of(Message message) {
    return List.of(message, summaryAndButtons(message), summary(message));
  }

  /** Returns the summary alone. */
  public static Message summary(Message message) {
    return new Message(message.text(), List.of());
  }

  private static Message summaryAndButtons(Message message) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(message.text()));
    for (LayoutBlock block : message.blocks()) {
      if (block instanceof ActionsBlock actions) {
        blocks.add(
            ActionsBlock.builder()
                .blockId(actions.getBlockId())
                .elements(buttons(actions))
                .build());
      }
    }
    blocks.add(
        Mrkdwn.context("Slack refused the full form of this message; the bot's log says why."));
    return new Message(message.text(), blocks);
  }

  private static List<BlockElement> buttons(ActionsBlock actions) {
    return actions.getElements().stream().filter(ButtonElement.class::isInstance).toList();
  }
}
