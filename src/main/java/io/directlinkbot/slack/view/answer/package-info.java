/** Builds the answers to slash commands. */
@NullMarked
package io.directlinkbot.slack.view.answer;

import org.jspecify.annotations.NullMarked;
