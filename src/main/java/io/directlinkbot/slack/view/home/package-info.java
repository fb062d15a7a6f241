/** The app's Home tab, and the status of interfaces that a message names. */
@NullMarked
package io.directlinkbot.slack.view.home;

import org.jspecify.annotations.NullMarked;
