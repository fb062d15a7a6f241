/** Builds the replies in the thread below a card. {@link EventReply} chooses one. */
@NullMarked
package io.directlinkbot.slack.view.thread;

import org.jspecify.annotations.NullMarked;
