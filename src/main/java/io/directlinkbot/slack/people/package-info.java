/** Who may decide: the configured people and user groups, compared with what Slack says of them. */
@NullMarked
package io.directlinkbot.slack.people;

import org.jspecify.annotations.NullMarked;
