/**
 * Wires up what the bot does in Slack: listeners that turn clicks into decisions, and the publisher
 * that makes Slack match the journal.
 */
@NullMarked
package io.directlinkbot.slack;

import org.jspecify.annotations.NullMarked;
