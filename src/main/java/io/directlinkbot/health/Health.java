package io.directlinkbot.health;

import java.util.List;
import java.util.function.Supplier;

/**
 * The health of the bot, computed at each call.
 *
 * @param life the parts that the process needs to go on; if one is bad, it should be restarted
 * @param readiness the parts that the bot needs to do all its work
 */
public record Health(Supplier<List<PartStatus>> life, Supplier<List<PartStatus>> readiness) {}
