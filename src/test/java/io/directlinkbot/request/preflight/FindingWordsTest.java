package io.directlinkbot.request.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Language;
import io.directlinkbot.request.preflight.Finding.Level;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.FindingWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People read of a finding what the history keeps of it, each in their own language. */
final class FindingWordsTest {
  private static final Path CHECKS = Path.of("src/main/java/io/directlinkbot/request/preflight");
  private static final Pattern TITLE =
      Pattern.compile("(?:Finding\\.(?:ok|note|warn|stop)\\(\\s*|APART = )\"([^\"]+)\"");

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "io.directlinkbot.request.preflight.PreflightTest#states",
    "io.directlinkbot.request.preflight.PreflightTest#gateways",
    "io.directlinkbot.request.preflight.PreflightTest#vlans",
    "io.directlinkbot.request.preflight.PreflightTest#asns",
    "io.directlinkbot.request.preflight.PreflightTest#addresses",
    "io.directlinkbot.request.preflight.PreflightTest#clashes",
    "io.directlinkbot.request.preflight.PreflightTest#ranges",
    "io.directlinkbot.request.preflight.PreflightTest#counterparties"
  })
  void sayTheSame(String what, Proposed proposed, String[] expected) {
    Texts english = Texts.in(Language.ENGLISH);
    Texts french = Texts.in(Language.FRENCH);
    for (Finding finding : Preflight.of(proposed.build())) {
      assertThat(FindingWords.title(finding, english)).isEqualTo(finding.title());
      if (!finding.is(Level.OK)) {
        assertThat(FindingWords.sentence(finding, english).summary()).isEqualTo(finding.sentence());
        assertThat(FindingWords.sentence(finding, french).summary())
            .isNotEqualTo(finding.sentence())
            .doesNotContain("{", "(blank)");
      }
    }
  }

  @Test
  void areKnownForEachTitle() throws IOException {
    Texts french = Texts.in(Language.FRENCH);

    assertThat(titles())
        .hasSizeGreaterThan(30)
        .filteredOn(
            title -> FindingWords.title(new Finding(Level.OK, title, ""), french).equals(title))
        .as("titles that are the same in French")
        .containsExactly("type");
  }

  private static List<String> titles() throws IOException {
    try (Stream<Path> files = Files.list(CHECKS)) {
      return files.sorted().flatMap(FindingWordsTest::titles).distinct().toList();
    }
  }

  private static Stream<String> titles(Path file) {
    try {
      return TITLE.matcher(Files.readString(file)).results().map(found -> found.group(1));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
