package io.directlinkbot.lease;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The accounts that one bot gives away and takes, so that all bots come to have about the same
 * number.
 *
 * @param give accounts that the bot has
 * @param take accounts that no bot has
 */
record Balance(List<String> give, List<String> take) {

  /**
   * Returns what to do after one census.
   *
   * @param accounts all that the bot knows, in the same order for every bot
   * @param ours those that this bot has
   * @param free those that no bot has
   * @param leftOver those that no bot had at the previous census either: the others do not take
   *     them, even if their share is not full, so this bot does
   * @param bots the number of live bots, this one included
   */
  static Balance of(
      List<String> accounts,
      Set<String> ours,
      Collection<String> free,
      Collection<String> leftOver,
      int bots) {
    int share = Math.ceilDiv(accounts.size(), Math.max(bots, 1));
    List<String> give = accounts.stream().filter(ours::contains).skip(share).toList();
    Set<String> wanted = new HashSet<>(leftOver);
    accounts.stream()
        .filter(free::contains)
        .limit(Math.max(share - ours.size(), 0))
        .forEach(wanted::add);
    return new Balance(
        give, accounts.stream().filter(free::contains).filter(wanted::contains).toList());
  }
}
