package io.directlinkbot.slack.command;

import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.click.TypedBy;
import io.directlinkbot.slack.text.Texts;

/**
 * A typed command.
 *
 * @param id stays the same when Slack delivers the command again
 * @param channel id of the channel in which it was typed
 * @param path for an answer that comes later
 * @param rest the text that was not read yet, as it was typed
 * @param texts in the person's language
 */
public record TypedCommand(
    String id, Sender sender, String channel, ReplyPath path, String rest, Texts texts) {

  /** Returns the same command with less left to read of it. */
  TypedCommand after(String left) {
    return new TypedCommand(id, sender, channel, path, left, texts);
  }

  TypedBy by() {
    return new TypedBy(sender, path);
  }
}
