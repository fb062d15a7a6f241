/** The bot's own HTTP port, and what protects it from clients that send too much or too slowly. */
@NullMarked
package io.directlinkbot.http;

import org.jspecify.annotations.NullMarked;
