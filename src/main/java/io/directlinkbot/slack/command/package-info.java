/** Slash commands, and the reading of what people type after them. */
@NullMarked
package io.directlinkbot.slack.command;

import org.jspecify.annotations.NullMarked;
