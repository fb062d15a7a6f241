/** The parts of a workspace that are shared by the Web API and people's actions. */
@NullMarked
package io.directlinkbot.sandbox.slack.parts;

import org.jspecify.annotations.NullMarked;
