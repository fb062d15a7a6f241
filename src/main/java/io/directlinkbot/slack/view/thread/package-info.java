/** The replies in the thread below a card. */
@NullMarked
package io.directlinkbot.slack.view.thread;

import org.jspecify.annotations.NullMarked;
