package io.directlinkbot.slack.api;

import org.jspecify.annotations.Nullable;

/**
 * The place where a message is posted.
 *
 * @param channel its id
 * @param thread timestamp of the message to reply to; null for a message outside any thread
 * @param broadcast whether a reply also shows in the channel
 */
public record Destination(String channel, @Nullable String thread, boolean broadcast) {

  /** The channel itself, outside any thread. */
  public static Destination in(String channel) {
    return new Destination(channel, null, false);
  }
}
