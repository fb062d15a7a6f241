package io.directlinkbot.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;

/** Simpler forms of a message, for when Slack does not take it as it is. */
public final class SimplerForms {
  private SimplerForms() {}

  /**
   * The message, then the least of it that can still be acted on, then its summary alone. A button
   * stays without the picker beside it: the dialog that it opens has one.
   */
  public static List<Message> of(Message message) {
    return List.of(message, summaryAndButtons(message), summary(message));
  }

  /** The summary alone. */
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
        Mrkdwn.context(
            "Slack did not take the full form of this message; the bot's log says why."));
    return new Message(message.text(), blocks);
  }

  private static List<BlockElement> buttons(ActionsBlock actions) {
    return actions.getElements().stream().filter(ButtonElement.class::isInstance).toList();
  }
}
