/** Answers that only the person who asked sees. */
@NullMarked
package io.directlinkbot.slack.view.whisper;

import org.jspecify.annotations.NullMarked;
