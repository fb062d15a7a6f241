/** Tells machines that ask by HTTP how the bot is. */
@NullMarked
package io.directlinkbot.health;

import org.jspecify.annotations.NullMarked;
