/**
 * HTTP instead of sockets, for a bot behind an ingress: requests that Slack signs and posts to the
 * bot's own port.
 */
@NullMarked
package io.directlinkbot.slack.http;

import org.jspecify.annotations.NullMarked;
