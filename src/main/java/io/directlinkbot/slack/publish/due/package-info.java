/** Which requests have something to publish, and when: what publishing costs follows from this. */
@NullMarked
package io.directlinkbot.slack.publish.due;

import org.jspecify.annotations.NullMarked;
