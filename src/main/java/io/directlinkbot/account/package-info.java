/** An account with what its configuration means for offers, reminders and channels. Pure. */
@NullMarked
package io.directlinkbot.account;

import org.jspecify.annotations.NullMarked;
