@NullMarked
package io.directlinkbot.journal.retention;

import org.jspecify.annotations.NullMarked;
