@NullMarked
package io.directlinkbot.journal;

import org.jspecify.annotations.NullMarked;
