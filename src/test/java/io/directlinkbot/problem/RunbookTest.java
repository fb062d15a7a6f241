package io.directlinkbot.problem;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/runbook.md has a row for each problem, with the catalogue's sentence and fix; the cause is
 * written there by hand. {@code -Dgolden.update=true} writes sentence and fix again.
 */
final class RunbookTest {
  private static final Path RUNBOOK = Path.of("docs/runbook.md");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Path CATALOGUE = TESTS.resolve("io/directlinkbot/problem");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (.*?) \\| (.*?) \\| (.*?) \\|$");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern NAMED = Pattern.compile("\\b(\\w+Problem)\\.([A-Z_]+)\\b");

  static List<KnownProblem> problems() {
    return KnownProblem.all();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void explainsTheProblem(KnownProblem problem) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      rewrite(problem);
    }
    Map<String, MatchResult> rows = rows();
    assertThat(rows)
        .as("%s: write the row of a new problem by hand, as its cause stands nowhere else", RUNBOOK)
        .containsKey(problem.id());
    MatchResult row = Objects.requireNonNull(rows.get(problem.id()));
    assertThat(row.group(2)).isEqualTo(shown(problem.entry().what()));
    assertThat(row.group(3)).as("the cause").hasSizeGreaterThan(10);
    assertThat(row.group(4)).isEqualTo(shown(problem.entry().fix()));
  }

  @Test
  void explainsNothingElse() throws IOException {
    assertThat(rows().keySet())
        .isSubsetOf(problems().stream().map(KnownProblem::id).collect(Collectors.toSet()));
  }

  /**
   * Shows which problem nobody thought of: that a test which names one also provokes it is for its
   * readers to see. Those of the catalogue itself name problems as examples only.
   */
  @Test
  void everyProblemIsNamedByATestOfItsSource() throws IOException {
    List<String> named =
        NAMED.matcher(tests()).results().map(MatchResult::group).distinct().toList();

    assertThat(
            problems().stream()
                .map(each -> each.getClass().getSimpleName() + "." + ((Enum<?>) each).name()))
        .isSubsetOf(named);
  }

  private static Map<String, MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(RUNBOOK))
        .results()
        .collect(Collectors.toMap(row -> row.group(1), Function.identity()));
  }

  /** A placeholder stands in italics, as people read it. */
  private static String shown(String pattern) {
    return PLACE.matcher(pattern).replaceAll("*$1*").replace("|", "\\|");
  }

  private static void rewrite(KnownProblem problem) throws IOException {
    Optional<MatchResult> known = Optional.ofNullable(rows().get(problem.id()));
    if (known.isPresent()) {
      MatchResult row = known.get();
      String line =
          "| `%s` | %s | %s | %s |"
              .formatted(
                  problem.id(),
                  shown(problem.entry().what()),
                  row.group(3),
                  shown(problem.entry().fix()));
      Files.writeString(RUNBOOK, Files.readString(RUNBOOK).replace(row.group(), line));
    }
  }

  private static String tests() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && !file.startsWith(CATALOGUE))
          .map(RunbookTest::read)
          .collect(joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
