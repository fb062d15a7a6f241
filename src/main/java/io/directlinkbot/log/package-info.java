/** The bot's log on standard output, as text or JSON, which no secret gets into. */
@NullMarked
package io.directlinkbot.log;

import org.jspecify.annotations.NullMarked;
