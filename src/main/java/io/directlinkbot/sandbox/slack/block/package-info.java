/** Walks Block Kit: which controls blocks have, what they hold, and the ids that Slack adds. */
@NullMarked
package io.directlinkbot.sandbox.slack.block;

import org.jspecify.annotations.NullMarked;
