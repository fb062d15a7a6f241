/**
 * The rules of who may accept or decline, applied to the configuration and to what Slack says about
 * people. Pure.
 */
@NullMarked
package io.directlinkbot.request.approval;

import org.jspecify.annotations.NullMarked;
