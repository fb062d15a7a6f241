/**
 * The catalogue of everything that can be wrong around the bot: one sentence for each, with its
 * fix. The bot, its health, its log and {@code check} all take their sentences from here.
 */
@NullMarked
package io.directlinkbot.problem;

import org.jspecify.annotations.NullMarked;
