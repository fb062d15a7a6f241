/**
 * Posts and changes messages: each once, in the fullest form that Slack takes, as long as this bot
 * has the account's lease.
 */
@NullMarked
package io.directlinkbot.slack.posting;

import org.jspecify.annotations.NullMarked;
