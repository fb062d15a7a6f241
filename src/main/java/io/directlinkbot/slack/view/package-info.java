/**
 * Builds what people see: from a request to Block Kit. Pure; no I/O, no clock. This package holds
 * what cards, dialogs, replies and answers share.
 */
@NullMarked
package io.directlinkbot.slack.view;

import org.jspecify.annotations.NullMarked;
