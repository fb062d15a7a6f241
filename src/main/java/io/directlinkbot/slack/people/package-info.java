/**
 * Checks who may decide: compares the configured people and user groups with what Slack says about
 * them.
 */
@NullMarked
package io.directlinkbot.slack.people;

import org.jspecify.annotations.NullMarked;
