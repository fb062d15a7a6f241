/** Decides which of several bots on one store works on which account. */
@NullMarked
package io.directlinkbot.lease;

import org.jspecify.annotations.NullMarked;
