/** What a channel is told that belongs to no single request, and what people announced. Pure. */
@NullMarked
package io.directlinkbot.notice;

import org.jspecify.annotations.NullMarked;
