/** Simulates what people do in Slack, and sends it to the app in Slack's payloads. */
@NullMarked
package io.directlinkbot.sandbox.slack.people;

import org.jspecify.annotations.NullMarked;
