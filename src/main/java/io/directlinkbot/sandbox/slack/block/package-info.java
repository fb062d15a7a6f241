/** Reads Block Kit: the controls of blocks, their values, and the ids that Slack adds. */
@NullMarked
package io.directlinkbot.sandbox.slack.block;

import org.jspecify.annotations.NullMarked;
