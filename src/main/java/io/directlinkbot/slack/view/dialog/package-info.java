/** Builds the dialogs that open from a card. */
@NullMarked
package io.directlinkbot.slack.view.dialog;

import org.jspecify.annotations.NullMarked;
