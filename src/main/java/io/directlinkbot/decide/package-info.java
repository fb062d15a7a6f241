/**
 * Turns a person's click into one accept at the cloud: policy, claim, confirm, re-read, outcome.
 */
@NullMarked
package io.directlinkbot.decide;

import org.jspecify.annotations.NullMarked;
