/**
 * What Slack delivers, whichever way it comes: its listener runs once, and its answer is ready in
 * time.
 */
@NullMarked
package io.directlinkbot.slack.inbound;

import org.jspecify.annotations.NullMarked;
