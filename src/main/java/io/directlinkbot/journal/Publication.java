package io.directlinkbot.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * One message that the bot posted, or began to post.
 *
 * @param channel id of the channel
 * @param begunAt when the post was begun
 * @param ts Slack's timestamp of the message; empty as long as it is not known whether the post
 *     succeeded
 * @param fingerprint of what the message shows; empty when that is not known
 */
public record Publication(
    String channel, Instant begunAt, Optional<String> ts, String fingerprint) {}
