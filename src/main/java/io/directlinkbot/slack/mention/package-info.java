/** Answers about the interfaces that a message names: by a shortcut, or because it mentions us. */
@NullMarked
package io.directlinkbot.slack.mention;

import org.jspecify.annotations.NullMarked;
