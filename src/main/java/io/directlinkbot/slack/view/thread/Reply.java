package io.directlinkbot.slack.view.thread;

import io.directlinkbot.slack.view.Message;

/**
 * A message for a card's thread.
 *
 * @param broadcast whether the channel sees it, too
 */
public record Reply(Message message, boolean broadcast) {

  /** One that everybody in the channel is to see. */
  static Reply loud(Message message) {
    return new Reply(message, true);
  }
}
