/** What people see, as pure builders: from a request to Block Kit. No I/O, no clock. */
@NullMarked
package io.directlinkbot.slack.view;

import org.jspecify.annotations.NullMarked;
