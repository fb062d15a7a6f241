/**
 * Messages and views by Slack's rules: posted, replaced and taken away, with the refusals that
 * Slack gives.
 */
@NullMarked
package io.directlinkbot.sandbox.slack.content;

import org.jspecify.annotations.NullMarked;
