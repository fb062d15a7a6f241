package io.directlinkbot.lease;

import java.util.Set;

/**
 * Who has what, at one moment.
 *
 * @param bots how many live, this one included
 * @param taken those of the accounts in question that some bot has
 */
record Look(int bots, Set<String> taken) {}
