package io.directlinkbot.problem;

import io.directlinkbot.reason.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that is also a reason, which people read in their own language. It stands in the text
 * files alone, so that the catalogue and Slack can't differ.
 *
 * @param key of the reason
 * @param places names for the reason's arguments, in their order
 */
record ReasonWords(String key, List<String> places) {
  /** What is wrong, and then a fix, which begins in lower case or stands in brackets at the end. */
  private static final Pattern WITH_FIX =
      Pattern.compile("(.+?)(?:(?:: |; )([a-z].*)| \\(([a-z].*)\\))");

  ReasonWords {
    places = List.copyOf(places);
  }

  static ReasonWords words(String key, String... places) {
    return new ReasonWords(key, List.of(places));
  }

  /** Returns the sentence in English with named placeholders, without a full stop. */
  String sentence() {
    String english = reason(places.stream().map("{%s}"::formatted).toList()).english();
    return english.endsWith(".") ? english.substring(0, english.length() - 1) : english;
  }

  /** Returns the sentence up to its fix. */
  String what() {
    return split().map(it -> it.group(1)).orElseGet(this::sentence);
  }

  /** Returns the fix that the sentence says; empty when it says none. */
  String fix() {
    return split()
        .map(it -> Optional.ofNullable(it.group(2)).orElseGet(() -> it.group(3)))
        .orElse("");
  }

  /**
   * Returns the reason.
   *
   * @throws IllegalArgumentException when there are more or fewer values than placeholders
   */
  Reason reason(List<?> values) {
    if (values.size() != places.size()) {
      throw new IllegalArgumentException(
          "%s takes %s, but got %s values".formatted(key, places, values.size()));
    }
    return Reason.of(key, values.toArray());
  }

  private Optional<Matcher> split() {
    return Optional.of(WITH_FIX.matcher(sentence())).filter(Matcher::matches);
  }
}
