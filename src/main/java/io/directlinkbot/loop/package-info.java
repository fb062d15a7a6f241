/** Work that is done again and again, as long as the bot runs. */
@NullMarked
package io.directlinkbot.loop;

import org.jspecify.annotations.NullMarked;
