/** The parts of a workspace that both the Web API and people's acts are built on. */
@NullMarked
package io.directlinkbot.sandbox.slack.parts;

import org.jspecify.annotations.NullMarked;
