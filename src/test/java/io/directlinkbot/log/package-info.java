@NullMarked
package io.directlinkbot.log;

import org.jspecify.annotations.NullMarked;
