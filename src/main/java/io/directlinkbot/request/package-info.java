/**
 * The heart, pure: what a request is, what can happen to it, and what follows from that. No I/O, no
 * clock.
 */
@NullMarked
package io.directlinkbot.request;

import org.jspecify.annotations.NullMarked;
