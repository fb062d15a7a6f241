package io.directlinkbot.health;

import java.util.List;
import java.util.function.Supplier;

/**
 * How the bot is, looked at anew each time.
 *
 * @param life what has to be good for the process to go on; else it should be started anew
 * @param readiness what has to be good for the bot to do all its work
 */
public record Health(Supplier<List<Part>> life, Supplier<List<Part>> readiness) {}
