/** Sets up the bot's log on standard output, as text or JSON, and keeps secrets out of it. */
@NullMarked
package io.directlinkbot.log;

import org.jspecify.annotations.NullMarked;
