package io.directlinkbot.lease;

import java.util.Set;

/**
 * Who has what, at one moment.
 *
 * @param bots how many live, this one included
 * @param taken the keys of all accounts that some bot has
 */
record Look(int bots, Set<Integer> taken) {}
