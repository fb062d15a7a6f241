/** Builds answers that only the person who asked can see. */
@NullMarked
package io.directlinkbot.slack.view.whisper;

import org.jspecify.annotations.NullMarked;
