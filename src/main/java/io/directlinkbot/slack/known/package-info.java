/** What the bot knows without a call: gateways read last, accept previews, links to cards. */
@NullMarked
package io.directlinkbot.slack.known;

import org.jspecify.annotations.NullMarked;
