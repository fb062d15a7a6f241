/** How long a call to Slack has to wait, so that Slack's limits are met before Slack refuses. */
@NullMarked
package io.directlinkbot.slack.pace;

import org.jspecify.annotations.NullMarked;
