/**
 * Socket Mode: WebSockets to Slack that are replaced before they end, and the envelopes that come
 * through them.
 */
@NullMarked
package io.directlinkbot.slack.socket;

import org.jspecify.annotations.NullMarked;
