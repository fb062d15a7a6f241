/** The Web API: one small class a family of methods, with the refusals Slack itself gives. */
@NullMarked
package io.directlinkbot.sandbox.slack.web;

import org.jspecify.annotations.NullMarked;
