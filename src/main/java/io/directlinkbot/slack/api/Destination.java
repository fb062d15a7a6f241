package io.directlinkbot.slack.api;

import org.jspecify.annotations.Nullable;

/**
 * Where a message is posted.
 *
 * @param channel its id
 * @param thread timestamp of the message to reply to, null for a message of its own
 * @param broadcast whether a reply shows in the channel, too
 */
public record Destination(String channel, @Nullable String thread, boolean broadcast) {

  /** A message of the channel's own. */
  public static Destination in(String channel) {
    return new Destination(channel, null, false);
  }
}
