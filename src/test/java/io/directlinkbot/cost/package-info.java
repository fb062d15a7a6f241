@NullMarked
package io.directlinkbot.cost;

import org.jspecify.annotations.NullMarked;
