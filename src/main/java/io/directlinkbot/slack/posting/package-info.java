/**
 * Posts and changes one message: exactly once, in the fullest form that Slack accepts, as long as
 * this bot holds the account's lease.
 */
@NullMarked
package io.directlinkbot.slack.posting;

import org.jspecify.annotations.NullMarked;
