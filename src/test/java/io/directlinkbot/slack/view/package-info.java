@NullMarked
package io.directlinkbot.slack.view;

import org.jspecify.annotations.NullMarked;
