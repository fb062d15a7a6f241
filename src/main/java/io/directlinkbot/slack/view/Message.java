package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message.
 *
 * @param text the whole message in one line: phones and screen readers get only that
 */
public record Message(String text, List<LayoutBlock> blocks) {
  public Message {
    blocks = List.copyOf(blocks);
  }
}
