/** The command line and the wiring of every part. */
@NullMarked
package io.directlinkbot;

import org.jspecify.annotations.NullMarked;
