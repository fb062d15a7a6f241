@NullMarked
package io.directlinkbot.slack;

import org.jspecify.annotations.NullMarked;
