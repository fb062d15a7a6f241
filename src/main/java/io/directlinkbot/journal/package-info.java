/**
 * What the bot knows, on disk: the history of each request, announcements, notices, the messages
 * posted to Slack, and when each account was last polled.
 */
@NullMarked
package io.directlinkbot.journal;

import org.jspecify.annotations.NullMarked;
