/** How Slack spells users, channels, messages and views in JSON. */
@NullMarked
package io.directlinkbot.sandbox.slack.json;

import org.jspecify.annotations.NullMarked;
