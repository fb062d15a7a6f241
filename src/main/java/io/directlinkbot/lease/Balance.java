package io.directlinkbot.lease;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one bot gives away and takes so that all come to have about as many accounts.
 *
 * @param give accounts of its own
 * @param take accounts that are nobody's
 */
record Balance(List<String> give, List<String> take) {

  /**
   * What to do after one look.
   *
   * @param accounts all that the bot knows, in the same order for every bot
   * @param ours those that it has
   * @param free those that nobody has
   * @param leftOver those that nobody had at the look before either: whatever the others may have,
   *     they do not take these
   * @param bots how many live, this one included
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
