package io.directlinkbot.slack.posting;

import com.slack.api.model.Message.Metadata;
import io.directlinkbot.journal.Post;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.view.Message;

/**
 * A message that is to stand in Slack once.
 *
 * @param post its name in the store
 * @param metadata by which it is found in Slack if its posting is interrupted
 */
public record MessageDraft(Post post, Destination place, Message message, Metadata metadata) {

  /** The same message in the channel where its posting was begun. */
  MessageDraft in(String channel) {
    Destination begun = new Destination(channel, place.thread(), place.broadcast());
    return new MessageDraft(post, begun, message, metadata);
  }
}
