@NullMarked
package io.directlinkbot.ops;

import org.jspecify.annotations.NullMarked;
