package io.directlinkbot.lease;

import java.util.Set;

/**
 * The live bots and the accounts they have, at one moment.
 *
 * @param bots the number of live bots, this one included
 * @param taken the accounts that some bot has
 */
record Census(int bots, Set<String> taken) {}
