package io.directlinkbot.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import io.directlinkbot.slack.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Simpler forms of what is shown, for when Slack refuses it as it is. */
public final class SimplerForms {
  private static final int BLOCKS_MOST = 50;

  /** Slack was seen to refuse somewhat more in all blocks together. */
  private static final int CHARACTERS_MOST = 13_000;

  private SimplerForms() {}

  /**
   * Returns the message's summary with the buttons, then the summary alone. The buttons work
   * without the picker beside them, because the dialog that they open has one.
   *
   * @param texts in the language of the message
   */
  public static List<Message> summaries(Message message, Texts texts) {
    return List.of(summaryAndButtons(message, texts), summary(message));
  }

  /** Returns the message without rich text; empty when it has none, or would be too long so. */
  public static Optional<Message> withoutRichText(Message message) {
    if (!MarkupSections.isOf(message.blocks())) {
      return Optional.empty();
    }
    List<LayoutBlock> sections = MarkupSections.of(message.blocks());
    boolean fits =
        sections.size() <= BLOCKS_MOST && MarkupSections.length(sections) <= CHARACTERS_MOST;
    return fits ? Optional.of(new Message(message.text(), sections)) : Optional.empty();
  }

  /** Returns the dialog without rich text; empty when it has none. */
  public static Optional<View> withoutRichText(View dialog) {
    if (!MarkupSections.isOf(dialog.getBlocks())) {
      return Optional.empty();
    }
    return Optional.of(
        View.builder()
            .type(dialog.getType())
            .callbackId(dialog.getCallbackId())
            .privateMetadata(dialog.getPrivateMetadata())
            .title(dialog.getTitle())
            .submit(dialog.getSubmit())
            .close(dialog.getClose())
            .blocks(MarkupSections.of(dialog.getBlocks()))
            .build());
  }

  /** Returns the summary alone. */
  public static Message summary(Message message) {
    return new Message(message.text(), List.of());
  }

  private static Message summaryAndButtons(Message message, Texts texts) {
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
    blocks.add(Mrkdwn.context(texts.get("channel.simpler-form")));
    return new Message(message.text(), blocks);
  }

  private static List<BlockElement> buttons(ActionsBlock actions) {
    return actions.getElements().stream().filter(ButtonElement.class::isInstance).toList();
  }
}
