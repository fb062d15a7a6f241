/** The measurements of the bot: their names, and the page from which Prometheus reads them. */
@NullMarked
package io.directlinkbot.metrics;

import org.jspecify.annotations.NullMarked;
