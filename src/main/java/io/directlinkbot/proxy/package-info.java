/**
 * Decides which HTTP proxy a call goes through, for Slack and the clouds alike, and words what
 * fails on the way.
 */
@NullMarked
package io.directlinkbot.proxy;

import org.jspecify.annotations.NullMarked;
