/** Computes which reminder of a waiting request is due. Pure. */
@NullMarked
package io.directlinkbot.request.reminder;

import org.jspecify.annotations.NullMarked;
