/** Removes what is too old from the store, and leaves tombstones. */
@NullMarked
package io.directlinkbot.journal.retention;

import org.jspecify.annotations.NullMarked;
