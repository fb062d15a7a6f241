/** Checks what an offer would do before anybody accepts it. Pure. */
@NullMarked
package io.directlinkbot.request.preflight;

import org.jspecify.annotations.NullMarked;
