/** Writes users, channels, messages and views in Slack's JSON. */
@NullMarked
package io.directlinkbot.sandbox.slack.json;

import org.jspecify.annotations.NullMarked;
