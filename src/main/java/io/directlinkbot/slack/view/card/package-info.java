/** The card of a request, and the rows and controls that it is built from. */
@NullMarked
package io.directlinkbot.slack.view.card;

import org.jspecify.annotations.NullMarked;
