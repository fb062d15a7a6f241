/** Builds messages to a channel that belong to no single request. */
@NullMarked
package io.directlinkbot.slack.view.channel;

import org.jspecify.annotations.NullMarked;
