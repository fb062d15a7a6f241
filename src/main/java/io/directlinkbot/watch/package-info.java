/** Polls each account, compares what it lists with the journal, and writes down what changed. */
@NullMarked
package io.directlinkbot.watch;

import org.jspecify.annotations.NullMarked;
