/**
 * The cloud as the bot needs it: a small port and its values. Nothing here knows how the cloud is
 * spoken to.
 */
@NullMarked
package io.directlinkbot.directlink;

import org.jspecify.annotations.NullMarked;
