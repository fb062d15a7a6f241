package io.directlinkbot.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in the placeholders of a problem. */
final class ProblemPattern {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private ProblemPattern() {}

  /**
   * @throws IllegalArgumentException when there are more or fewer values than placeholders
   */
  static Diagnosis fill(KnownProblem problem, List<Object> values) {
    List<String> names =
        PLACE
            .matcher(problem.entry().what() + problem.entry().fix())
            .results()
            .map(place -> place.group(1))
            .distinct()
            .toList();
    if (names.size() != values.size()) {
      throw new IllegalArgumentException(
          "%s takes %s, but got %s values".formatted(problem.id(), names, values.size()));
    }
    Map<String, String> byName = new LinkedHashMap<>();
    for (int index = 0; index < names.size(); index++) {
      byName.put(names.get(index), values.get(index).toString());
    }
    return new Diagnosis(
        problem, filled(problem.entry().what(), byName), filled(problem.entry().fix(), byName));
  }

  /** In one pass, so that a value which looks like a placeholder stays as it is. */
  private static String filled(String pattern, Map<String, String> values) {
    return PLACE
        .matcher(pattern)
        .replaceAll((MatchResult place) -> Matcher.quoteReplacement(value(place, values)));
  }

  private static String value(MatchResult place, Map<String, String> values) {
    return Objects.requireNonNull(values.get(place.group(1)));
  }
}
