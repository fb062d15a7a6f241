/** The command line, and the wiring of all parts. */
@NullMarked
package io.directlinkbot;

import org.jspecify.annotations.NullMarked;
