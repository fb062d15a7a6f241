/** The sentences that people read in Slack, in each language. */
@NullMarked
package io.directlinkbot.slack.text;

import org.jspecify.annotations.NullMarked;
