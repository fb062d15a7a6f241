/**
 * An account as people meet it: its configuration with what follows from it for offers, reminders
 * and channels. Pure.
 */
@NullMarked
package io.directlinkbot.account;

import org.jspecify.annotations.NullMarked;
