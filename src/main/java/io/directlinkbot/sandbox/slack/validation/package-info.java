/**
 * Slack's rules for blocks and views, as tables: JSON in, problems with their JSON pointers out.
 */
@NullMarked
package io.directlinkbot.sandbox.slack.validation;

import org.jspecify.annotations.NullMarked;
