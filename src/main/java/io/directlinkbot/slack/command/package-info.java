/** Answers slash commands, and reads what people type after them. */
@NullMarked
package io.directlinkbot.slack.command;

import org.jspecify.annotations.NullMarked;
