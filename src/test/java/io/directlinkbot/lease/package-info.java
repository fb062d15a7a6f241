@NullMarked
package io.directlinkbot.lease;

import org.jspecify.annotations.NullMarked;
