/**
 * For the people who run the bot and those who answer for it: the history, exported and checked.
 */
@NullMarked
package io.directlinkbot.ops;

import org.jspecify.annotations.NullMarked;
