/** Socket Mode: connections, envelopes and their acks. */
@NullMarked
package io.directlinkbot.sandbox.slack.socket;

import org.jspecify.annotations.NullMarked;
