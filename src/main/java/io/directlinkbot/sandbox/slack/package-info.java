/**
 * An embedded Slack workspace that speaks the Web API over HTTP and Socket Mode over WebSocket, as
 * strict as Slack and without any knowledge of the app that talks to it.
 */
@NullMarked
package io.directlinkbot.sandbox.slack;

import org.jspecify.annotations.NullMarked;
