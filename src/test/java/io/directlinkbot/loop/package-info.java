@NullMarked
package io.directlinkbot.loop;

import org.jspecify.annotations.NullMarked;
