package io.directlinkbot.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BalanceTest {
  private static final List<String> ACCOUNTS = List.of("a", "b", "c", "d", "e");

  @ParameterizedTest
  @CsvSource({
    // bots, ours, free, left over; give, take
    "1, '',    abcde, '', '',  abcde",
    "1, abc,   de,    '', '',  de",
    "2, '',    abcde, '', '',  abc",
    "2, '',    '',    '', '',  ''",
    "2, abcde, '',    '', de,  ''",
    "2, abc,   de,    '', '',  ''",
    "2, abc,   de,    d,  '',  d",
    "2, ab,    cd,    '', '',  c",
    "5, abcde, '',    '', bcde, ''",
    "9, a,     bcde,  '', '',  ''",
    "9, '',    e,     '', '',  e",
    "0, '',    ab,    '', '',  ab"
  })
  void givesWhatExceedsItsShareAndTakesUpToIt(
      int bots, String ours, String free, String leftOver, String give, String take) {
    assertThat(
            Balance.of(
                ACCOUNTS,
                Set.copyOf(letters(ours)),
                letters(free),
                Set.copyOf(letters(leftOver)),
                bots))
        .isEqualTo(new Balance(letters(give), letters(take)));
  }

  /** After bots come and go, all accounts are soon taken, about the same number by each bot. */
  @Test
  void settlesWithEveryAccountTakenEvenly() {
    for (int accounts = 1; accounts <= 7; accounts++) {
      for (int bots = 1; bots <= 9; bots++) {
        for (int busy = 0; busy < bots; busy++) {
          settles(accounts, bots, busy);
        }
      }
    }
  }

  private static void settles(int count, int bots, int first) {
    List<String> accounts = IntStream.range(0, count).mapToObj(Integer::toString).toList();
    List<Set<String>> held = new ArrayList<>();
    List<Set<String>> freeBefore = new ArrayList<>();
    for (int bot = 0; bot < bots; bot++) {
      held.add(new HashSet<>(bot == first ? accounts : List.of()));
      freeBefore.add(Set.of());
    }
    for (int round = 0; round < 4; round++) {
      for (int bot = 0; bot < bots; bot++) {
        Set<String> ours = held.get(bot);
        Set<String> free = new HashSet<>(accounts);
        held.forEach(free::removeAll);
        Set<String> leftOver = new HashSet<>(free);
        leftOver.retainAll(freeBefore.get(bot));
        freeBefore.set(bot, free);
        Balance balance = Balance.of(accounts, ours, free, leftOver, bots);
        balance.give().forEach(ours::remove);
        ours.addAll(balance.take());
      }
    }
    assertThat(held.stream().flatMap(Set::stream).toList())
        .as("%s accounts, %s bots", count, bots)
        .containsExactlyInAnyOrderElementsOf(accounts);
    assertThat(held)
        .allSatisfy(each -> assertThat(each).hasSizeLessThanOrEqualTo(Math.ceilDiv(count, bots)));
  }

  private static List<String> letters(String word) {
    return word.chars().mapToObj(Character::toString).toList();
  }
}
