/**
 * Slack's APIs as the bot uses them: the Web API with typed errors, the socket, and answers that
 * only one person sees.
 */
@NullMarked
package io.directlinkbot.slack.api;

import org.jspecify.annotations.NullMarked;
