/** Who the bot is, as Slack knows it. */
@NullMarked
package io.directlinkbot.slack.identity;

import org.jspecify.annotations.NullMarked;
