/** The configuration in force, as YAML without secrets. */
@NullMarked
package io.directlinkbot.config.shown;

import org.jspecify.annotations.NullMarked;
