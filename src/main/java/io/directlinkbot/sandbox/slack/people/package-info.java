/** What people do in Slack, sent to the app as the payloads that Slack sends. */
@NullMarked
package io.directlinkbot.sandbox.slack.people;

import org.jspecify.annotations.NullMarked;
