/**
 * The cloud as the bot needs it: a small port and its values. How the cloud is called is in {@code
 * directlink.aws}.
 */
@NullMarked
package io.directlinkbot.directlink;

import org.jspecify.annotations.NullMarked;
