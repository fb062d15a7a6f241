/** How much memory the process keeps. */
@NullMarked
package io.directlinkbot.memory;

import org.jspecify.annotations.NullMarked;
