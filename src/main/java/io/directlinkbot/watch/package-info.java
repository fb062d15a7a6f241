/** Polls each account, compares its list with the journal, and records what changed. */
@NullMarked
package io.directlinkbot.watch;

import org.jspecify.annotations.NullMarked;
