/**
 * Turns a person's click into one accept or decline at the cloud: permission, check, claim, call,
 * reading, outcome.
 */
@NullMarked
package io.directlinkbot.decide;

import org.jspecify.annotations.NullMarked;
