/** Builds the card of a request from rows, warnings and controls. */
@NullMarked
package io.directlinkbot.slack.view.card;

import org.jspecify.annotations.NullMarked;
