/** Makes Slack match the journal: cards, replies, notices, digests and escalations. */
@NullMarked
package io.directlinkbot.slack.publish;

import org.jspecify.annotations.NullMarked;
