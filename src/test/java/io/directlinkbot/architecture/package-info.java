@NullMarked
package io.directlinkbot.architecture;

import org.jspecify.annotations.NullMarked;
