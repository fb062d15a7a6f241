package io.directlinkbot.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Holds docs/glossary.md: what its words replaced is in no source and in nothing that people read.
 */
final class GlossaryTest {
  /** Patterns of banned words. Example companies may be called Carrier. */
  static final List<Banned> WORDS =
      List.of(
          new Banned("other side", "say counterparty", Where.EVERYWHERE),
          new Banned("OtherSide", "say counterparty", Where.EVERYWHERE),
          new Banned("NoBook|(in|the|no|a) book\\b", "say configuration", Where.EVERYWHERE),
          new Banned("default gateway|defaultGateway", "say usual gateway", Where.EVERYWHERE),
          new Banned("letter case aside", "say ignoring case", Where.EVERYWHERE),
          new Banned("\\bmend(s|ed|ing)?\\b", "say fix", Where.REVISED),
          new Banned("\\b[Ll]ikewise\\b", "say what is the same", Where.REVISED),
          new Banned(
              "\\b(is|are|was|were|be|been) told\\b", "say reported, or says", Where.REVISED),
          new Banned("\\banew\\b", "say again", Where.REVISED),
          new Banned("\\b(once|one) more time\\b|\\bonce more\\b", "say again", Where.REVISED),
          new Banned("people who run (this|the) bot", "say the bot's operators", Where.REVISED),
          new Banned("of (its|one's|her|his) own accord", "say by itself", Where.REVISED));

  private static final String MAIN = "src/main/java/io/directlinkbot/";
  private static final List<Path> SHOWN =
      List.of(Path.of("src/test/resources/golden"), Path.of("src/test/resources/month"));
  private static final List<Path> REVISED =
      Stream.of("account", "directlink", "request", "slack/view")
          .map(folder -> Path.of(MAIN + folder))
          .toList();

  /** Parts of the revised packages that are not revised yet. */
  private static final List<Path> NOT_YET =
      Stream.of("directlink/aws", "request/approval")
          .map(folder -> Path.of(MAIN + folder))
          .toList();

  @ParameterizedTest
  @FieldSource("WORDS")
  void nothingSaysIt(Banned word) throws IOException {
    List<Path> files = files(word.where());
    assertThat(files).hasSizeGreaterThan(100);
    for (Path file : files) {
      Matcher found = Pattern.compile(word.pattern()).matcher(unwrapped(Files.readString(file)));
      assertThat(found.find() ? found.group() : "").as("%s: %s", file, word.instead()).isEmpty();
    }
  }

  /** A type in the glossary that was renamed would send its reader nowhere. */
  @Test
  void everyTypeOfTheGlossaryIsThere() throws IOException {
    Set<String> names =
        filesBelow(Path.of(MAIN)).map(file -> file.getFileName().toString()).collect(toSet());
    Matcher type =
        Pattern.compile("`([A-Z][a-z]\\w+)[.`]")
            .matcher(Files.readString(Path.of("docs/glossary.md")));
    while (type.find()) {
      if (!type.group(1).endsWith("Test")) {
        assertThat(names).contains(type.group(1) + ".java");
      }
    }
  }

  private static List<Path> files(Where where) throws IOException {
    return switch (where) {
      case EVERYWHERE ->
          Stream.concat(Stream.of(Path.of(MAIN)), SHOWN.stream())
              .flatMap(GlossaryTest::filesBelow)
              .toList();
      case REVISED ->
          REVISED.stream()
              .flatMap(GlossaryTest::filesBelow)
              .filter(file -> NOT_YET.stream().noneMatch(file::startsWith))
              .toList();
    };
  }

  /** With a space for each line break, so that a word is found that a comment wraps. */
  private static String unwrapped(String text) {
    return text.replaceAll("\\s*\\R\\s*((\\*|//) )?", " ");
  }

  private static Stream<Path> filesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  enum Where {
    /** All sources, and the files that hold what people read. */
    EVERYWHERE,
    /** The sources of the packages whose language was revised. */
    REVISED
  }

  record Banned(String pattern, String instead, Where where) {}
}
