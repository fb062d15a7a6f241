/** The app's Home tab: drawn for those who look at it, when they open it and after each change. */
@NullMarked
package io.directlinkbot.slack.home;

import org.jspecify.annotations.NullMarked;
