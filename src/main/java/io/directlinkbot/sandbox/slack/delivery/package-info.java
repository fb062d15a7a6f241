/** The ways by which the workspace delivers to the app: its sockets, or posts to its address. */
@NullMarked
package io.directlinkbot.sandbox.slack.delivery;

import org.jspecify.annotations.NullMarked;
