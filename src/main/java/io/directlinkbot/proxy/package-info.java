/** Reads which HTTP proxy takes which call, once, for Slack and the clouds alike. */
@NullMarked
package io.directlinkbot.proxy;

import org.jspecify.annotations.NullMarked;
