/** Sentences that say why, which each reader gets in their own language. */
@NullMarked
package io.directlinkbot.reason;

import org.jspecify.annotations.NullMarked;
