/**
 * What a Slack workspace is at one moment, as immutable values, and the one place where it changes.
 */
@NullMarked
package io.directlinkbot.sandbox.slack.state;

import org.jspecify.annotations.NullMarked;
