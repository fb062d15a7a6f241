package io.directlinkbot.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Language;
import io.directlinkbot.reason.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both languages have the same texts with the same arguments, and the code uses each of them. */
final class TextsTest {
  private static final Path CODE = Path.of("src", "main", "java");
  private static final Pattern QUOTED_KEY =
      Pattern.compile("\"((?:%s)(?:\\.[a-z0-9-]+)+)\"".formatted(String.join("|", areas())));

  @ParameterizedTest
  @EnumSource
  void noTextIsMissingInALanguage(Language language) {
    assertThat(patterns(language).keySet()).isEqualTo(patterns(Language.ENGLISH).keySet());
  }

  @Test
  void aTextTakesTheSameArgumentsInBothLanguages() {
    Map<String, String> french = patterns(Language.FRENCH);
    patterns(Language.ENGLISH)
        .forEach(
            (key, english) ->
                assertThat(arguments(Objects.requireNonNull(french.get(key))))
                    .as(key)
                    .isEqualTo(arguments(english)));
  }

  @Test
  void theCodeUsesEachTextAndNoOther() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(file -> addKeys(file, used));
    }

    assertThat(used).isEqualTo(patterns(Language.ENGLISH).keySet());
  }

  /** A single one begins a quotation, in which placeholders are no placeholders. */
  @ParameterizedTest
  @EnumSource
  void apostrophesAreDoubled(Language language) {
    assertThat(patterns(language))
        .allSatisfy((key, text) -> assertThat(text.replace("''", "")).as(key).doesNotContain("'"));
  }

  @ParameterizedTest
  @EnumSource
  void linesAreShortEnoughToRead(Language language) throws IOException {
    for (String area : areas()) {
      Path file =
          Path.of("src", "main", "resources")
              .resolve(beside(area).getPackageName().replace('.', '/'))
              .resolve(file(area, language));
      assertThat(Files.readAllLines(file)).allMatch(line -> line.length() <= 120);
    }
  }

  @Test
  void noEnglishIsLeftInFrench() {
    assertThat(patterns(Language.FRENCH))
        .allSatisfy(
            (key, text) ->
                assertThat(EnglishWords.in(text.replaceAll("[{]\\d+,choice,|[|#<{}]", " ")))
                    .as(key)
                    .isEmpty());
  }

  /** A list of words that finds nothing would find no mistake either. */
  @Test
  void mostEnglishTextsAreSeenToBeEnglish() {
    Collection<String> texts = patterns(Language.ENGLISH).values();
    assertThat(texts.stream().filter(text -> !EnglishWords.in(text).isEmpty()).count())
        .isGreaterThan(texts.size() / 2);
  }

  @Test
  void aReasonIsInTheLanguageOfItsReader() {
    Reason reason =
        Reason.of(
            "reason.both",
            Reason.of("reason.refusal.not-approver", "prod"),
            Reason.of("reason.approvers.more", "Alice, Bob", 2));
    assertThat(Texts.in(Language.ENGLISH).get(reason))
        .isEqualTo(reason.english())
        .isEqualTo("You are not an approver for account prod. Approvers: Alice, Bob and 2 more.");
    assertThat(Texts.in(Language.FRENCH).get(reason))
        .isEqualTo(
            "Vous n’êtes pas approbateur du compte prod. Approbateurs\u00a0: Alice, Bob et 2 de"
                + " plus.");
  }

  /** Such a reason was stored by another version of the bot. */
  @Test
  void aReasonWithoutItsTextIsReadAsItWasStored() {
    Texts french = Texts.in(Language.FRENCH);
    assertThat(french.get(Reason.quoted("Detached."))).isEqualTo("Detached.");
    assertThat(french.get(new Reason("Gone.", Optional.of("reason.of-tomorrow"), List.of())))
        .isEqualTo("Gone.");
    assertThat(
            french.get(
                new Reason(
                    "One more.", Optional.of("reason.approvers.more"), List.of("Alice", "one"))))
        .isEqualTo("One more.");
  }

  @Test
  void aTextIsFilledIn() {
    assertThat(Texts.in(Language.FRENCH).get("command.unknown", "/directlink", "statsu"))
        .isEqualTo("La commande `/directlink statsu` n’existe pas. Essayez `/directlink help`.");
  }

  private static List<String> areas() {
    return Stream.concat(Texts.AREAS.stream(), Reason.AREAS.stream()).toList();
  }

  private static String file(String area, Language language) {
    return area + "_" + language.locale().getLanguage() + ".properties";
  }

  private static Class<?> beside(String area) {
    return Reason.AREAS.contains(area) ? Reason.class : Texts.class;
  }

  private static void addKeys(Path file, Set<String> used) {
    try {
      QUOTED_KEY
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult found) -> found.group(1))
          .forEach(used::add);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The numbers of the arguments with the kind of each. */
  private static Set<String> arguments(String pattern) {
    return Arrays.stream(pattern.split("\\{", -1))
        .skip(1)
        .filter(part -> !part.isEmpty() && Character.isDigit(part.charAt(0)))
        .map(part -> part.split("[}#]", 2)[0].replaceAll(",([a-z]+),.*", ",$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> patterns(Language language) {
    Map<String, String> all = new TreeMap<>();
    for (String area : areas()) {
      Properties read = new Properties();
      try (InputStream file =
          Objects.requireNonNull(beside(area).getResourceAsStream(file(area, language)))) {
        read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      read.stringPropertyNames().forEach(key -> all.put(key, read.getProperty(key)));
      // a pattern that can't be read fails here
      all.forEach((_, text) -> assertThat(new MessageFormat(text, language.locale())).isNotNull());
    }
    return all;
  }
}
