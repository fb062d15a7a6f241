package io.directlinkbot.slack.view.thread;

import io.directlinkbot.slack.view.Message;

/**
 * A message in a card's thread.
 *
 * @param broadcast whether the channel shows it, too
 */
public record ThreadReply(Message message, boolean broadcast) {

  /** Returns a reply that the channel shows, too. */
  static ThreadReply loud(Message message) {
    return new ThreadReply(message, true);
  }
}
