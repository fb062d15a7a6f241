/**
 * What the bot is told by its configuration file: records, the strict reader that makes them, and
 * the list of problems it found.
 */
@NullMarked
package io.directlinkbot.config;

import org.jspecify.annotations.NullMarked;
