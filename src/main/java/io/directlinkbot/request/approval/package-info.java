/**
 * Decides who may accept or decline, from the configuration and what Slack says of people. Pure.
 */
@NullMarked
package io.directlinkbot.request.approval;

import org.jspecify.annotations.NullMarked;
