@NullMarked
package io.directlinkbot.decide;

import org.jspecify.annotations.NullMarked;
