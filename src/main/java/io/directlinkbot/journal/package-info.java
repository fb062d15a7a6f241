/**
 * The truth, on disk: the history of each request, what of it stands in Slack, and when each
 * account was polled last.
 */
@NullMarked
package io.directlinkbot.journal;

import org.jspecify.annotations.NullMarked;
