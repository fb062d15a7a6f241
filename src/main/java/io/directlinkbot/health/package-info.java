/** Reports over HTTP whether the process lives and whether it does all its work. */
@NullMarked
package io.directlinkbot.health;

import org.jspecify.annotations.NullMarked;
