package io.directlinkbot.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people read first: its links lead somewhere, its names are the code's, its lines are short.
 */
final class DocsTest {
  private static final int README_MOST = 120;
  private static final int PROSE_MOST = 120;

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern HOP =
      Pattern.compile("\\[`(\\w+)\\.(\\w+)`\\]\\(([^)\\s]+\\.java)\\)");

  private static final Pattern TYPE =
      Pattern.compile("`((?:[a-z][a-z0-9]*\\.)+)([A-Z]\\w*)(?:\\.\\w+)?(?:\\([^`]*\\))?`");

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFileOrHeading(Path page) throws IOException {
    assertThat(links(page)).filteredOn(link -> !leadsSomewhere(page, link)).isEmpty();
  }

  /** A hop of a walk through the code: a link that is called as the method in its file. */
  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkNamedAsAMethodLeadsToIt(Path page) throws IOException {
    assertThat(matches(HOP, Files.readString(page)))
        .filteredOn(hop -> !isMethod(page.resolveSibling(hop.group(3)), hop.group(1), hop.group(2)))
        .extracting(MatchResult::group)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyTypeNamedWithItsPackageExists(Path page) throws IOException {
    assertThat(matches(TYPE, Files.readString(page)))
        .filteredOn(type -> !type.group(1).startsWith("java."))
        .filteredOn(type -> !exists(type.group(1).replace('.', '/') + type.group(2) + ".java"))
        .extracting(MatchResult::group)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noLineOfProseIsLong(Path page) throws IOException {
    assertThat(prose(page))
        .filteredOn(
            line -> {
              String read = ADDRESS.matcher(LINK.matcher(line).replaceAll("]")).replaceAll("");
              return read.length() > PROSE_MOST;
            })
        .isEmpty();
  }

  /** Whoever tries a change begins with these two. */
  @Test
  void theReadmeNamesTheCommandsThatStartAndTest() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md")))
        .contains("bin/directlink-bot sandbox", "bin/directlink-bot run", "mvn verify");
  }

  @Test
  void theReadmeIsReadInOneGo() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(README_MOST);
  }

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
              docs.filter(file -> file.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  private static List<String> links(Path page) throws IOException {
    return matches(LINK, String.join("\n", outsideCode(page))).stream()
        .map(link -> link.group(1))
        .filter(link -> !ADDRESS.matcher(link).matches())
        .toList();
  }

  private static boolean leadsSomewhere(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
  }

  /** As GitHub makes them of headings. */
  private static List<String> anchors(Path page) {
    try {
      return outsideCode(page).stream()
          .filter(line -> line.startsWith("#"))
          .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
          .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
          .toList();
    } catch (IOException unreadable) {
      throw new AssertionError(page.toString(), unreadable);
    }
  }

  private static boolean isMethod(Path file, String type, String method) {
    try {
      return file.endsWith(type + ".java")
          && Files.readString(file).matches("(?s).*[\\w>] " + method + "\\(.*");
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean exists(String type) {
    return Stream.of("src/main/java", "src/test/java")
        .anyMatch(root -> Files.exists(Path.of(root, "io/directlinkbot", type)));
  }

  private static List<String> prose(Path page) throws IOException {
    return outsideCode(page).stream().filter(line -> !line.strip().startsWith("|")).toList();
  }

  private static List<String> outsideCode(Path page) throws IOException {
    List<String> lines = new ArrayList<>();
    boolean code = false;
    for (String line : Files.readAllLines(page)) {
      boolean fence = line.strip().startsWith("```");
      if (!code && !fence) {
        lines.add(line);
      }
      code ^= fence;
    }
    return lines;
  }

  private static List<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().toList();
  }
}
