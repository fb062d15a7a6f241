@NullMarked
package io.directlinkbot.memory;

import org.jspecify.annotations.NullMarked;
