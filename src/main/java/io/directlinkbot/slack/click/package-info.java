/**
 * Listeners for the controls of cards and dialogs: each reads a payload, has {@code decide} act on
 * it, and answers the person.
 */
@NullMarked
package io.directlinkbot.slack.click;

import org.jspecify.annotations.NullMarked;
