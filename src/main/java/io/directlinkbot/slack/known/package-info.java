/**
 * What is known without asking: gateways and interfaces of the last list, links to cards, earlier
 * requests.
 */
@NullMarked
package io.directlinkbot.slack.known;

import org.jspecify.annotations.NullMarked;
