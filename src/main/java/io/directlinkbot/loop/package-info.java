/** Work that is repeated for as long as the bot runs. */
@NullMarked
package io.directlinkbot.loop;

import org.jspecify.annotations.NullMarked;
