@NullMarked
package io.directlinkbot.watch;

import org.jspecify.annotations.NullMarked;
