/** Reads the configuration file strictly, and reports everything that is wrong with it at once. */
@NullMarked
package io.directlinkbot.config.yaml;

import org.jspecify.annotations.NullMarked;
