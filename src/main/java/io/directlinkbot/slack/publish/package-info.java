/** Makes Slack match the journal: cards, replies, reminders, escalations, notices and digests. */
@NullMarked
package io.directlinkbot.slack.publish;

import org.jspecify.annotations.NullMarked;
