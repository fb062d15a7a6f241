/**
 * A cloud, a Slack workspace and a page to use both, on one port of this machine, for trying out a
 * bot that speaks to them by their real protocols.
 */
@NullMarked
package io.directlinkbot.sandbox;

import org.jspecify.annotations.NullMarked;
