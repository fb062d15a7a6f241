@NullMarked
package io.directlinkbot.problem;

import org.jspecify.annotations.NullMarked;
