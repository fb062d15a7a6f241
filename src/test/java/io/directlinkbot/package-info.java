@NullMarked
package io.directlinkbot;

import org.jspecify.annotations.NullMarked;
