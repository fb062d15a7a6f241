@NullMarked
package io.directlinkbot.check;

import org.jspecify.annotations.NullMarked;
