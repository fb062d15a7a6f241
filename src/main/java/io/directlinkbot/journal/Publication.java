package io.directlinkbot.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that the bot posted, or began to post.
 *
 * @param channel id of the channel
 * @param begunAt when the post began
 * @param ts Slack's timestamp of the message; empty while the outcome of the post is unknown
 * @param fingerprint of what the message shows; an empty text while that is unknown
 */
public record Publication(
    String channel, Instant begunAt, Optional<String> ts, String fingerprint) {

  /** Whether the outcome of posting or changing it is unknown. */
  public boolean isInDoubt() {
    return ts.isEmpty() || fingerprint.isEmpty();
  }
}
