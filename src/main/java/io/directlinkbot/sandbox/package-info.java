/**
 * Simulates a cloud and a Slack workspace, and serves a page to use both, on one port of this
 * machine. A bot talks to them by their real protocols.
 */
@NullMarked
package io.directlinkbot.sandbox;

import org.jspecify.annotations.NullMarked;
