/** One of each kind of thing that the bot shows, drawn of an invented offer, for trials. */
@NullMarked
package io.directlinkbot.slack.sample;

import org.jspecify.annotations.NullMarked;
