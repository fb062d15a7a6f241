/** Reads and verifies the history beside a running bot. */
@NullMarked
package io.directlinkbot.journal.audit;

import org.jspecify.annotations.NullMarked;
