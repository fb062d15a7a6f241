/** Faults of the bot itself, as the person who meets one and the bot's operators speak of them. */
@NullMarked
package io.directlinkbot.fault;

import org.jspecify.annotations.NullMarked;
