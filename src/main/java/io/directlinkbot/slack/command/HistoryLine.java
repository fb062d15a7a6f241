package io.directlinkbot.slack.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line typed after {@code history}, as the bot understands it.
 *
 * @param most how many outcomes at most
 * @param past how far back; empty for as far as it takes
 * @param account name of the account; empty for all
 */
record HistoryLine(int most, Optional<Duration> past, Optional<String> account) {
  private static final int USUALLY = 10;

  /** Some pages; whoever needs more exports the audit. */
  private static final int MOST = 500;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,4})([dhw])");

  /**
   * Reads a line, in any order of its words; empty when a word is not understood.
   *
   * @param accounts finds the accounts that a word may name
   */
  static Optional<HistoryLine> read(String typed, Function<String, List<String>> accounts) {
    TypedWords words = new TypedWords(typed);
    Optional<Integer> most = Optional.empty();
    Optional<Duration> past = Optional.empty();
    Optional<String> account = Optional.empty();
    for (String word = words.next(); !word.isEmpty(); word = words.next()) {
      Matcher time = TIME.matcher(word);
      if (most.isEmpty() && NUMBER.matcher(word).matches()) {
        most = Optional.of(Math.clamp(Integer.parseInt(word), 1, MOST));
      } else if (past.isEmpty() && time.matches()) {
        past = Optional.of(duration(Long.parseLong(time.group(1)), time.group(2)));
      } else {
        List<String> named = accounts.apply(word);
        if (account.isPresent() || named.size() != 1) {
          return Optional.empty();
        }
        account = Optional.of(named.getFirst());
      }
    }
    int usual = past.isPresent() ? MOST : USUALLY;
    return Optional.of(new HistoryLine(most.orElse(usual), past, account));
  }

  private static Duration duration(long number, String unit) {
    return switch (unit) {
      case "h" -> Duration.ofHours(number);
      case "w" -> Duration.ofDays(7 * number);
      default -> Duration.ofDays(number);
    };
  }
}
