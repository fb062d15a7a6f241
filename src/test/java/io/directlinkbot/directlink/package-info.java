@NullMarked
package io.directlinkbot.directlink;

import org.jspecify.annotations.NullMarked;
