/** Values for what belongs to a channel rather than a request: notices and announcements. */
@NullMarked
package io.directlinkbot.notice;

import org.jspecify.annotations.NullMarked;
