/**
 * The bot as a process of its own, killed at any moment: afterwards the journal, Slack and the
 * cloud have to agree.
 */
@NullMarked
package io.directlinkbot.crash;

import org.jspecify.annotations.NullMarked;
