package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A Slack message.
 *
 * @param text the message in one line, for notifications and screen readers, which show nothing
 *     else
 */
public record Message(String text, List<LayoutBlock> blocks) {
  public Message {
    blocks = List.copyOf(blocks);
  }

  /** Returns a message of one paragraph, in mrkdwn. */
  public static Message paragraph(String mrkdwn) {
    return new Message(mrkdwn, List.of(Mrkdwn.section(mrkdwn)));
  }
}
