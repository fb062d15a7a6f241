package io.directlinkbot.request.preflight;

import java.util.List;
import java.util.stream.Collectors;

/** Lists of numbers in sentences. */
final class Numbers {
  private static final int MOST_NAMED = 8;

  private Numbers() {}

  /** The numbers; of many the first few. */
  static String listed(List<? extends Number> numbers) {
    String first =
        numbers.stream().limit(MOST_NAMED).map(Number::toString).collect(Collectors.joining(", "));
    return numbers.size() > MOST_NAMED
        ? first + " and " + (numbers.size() - MOST_NAMED) + " more"
        : first;
  }
}
