/** The core: what a request is, what can happen to it, and what follows. Pure; no I/O, no clock. */
@NullMarked
package io.directlinkbot.request;

import org.jspecify.annotations.NullMarked;
