package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.config.DurationText;
import io.directlinkbot.config.NearestWord;
import io.directlinkbot.config.QuietHours;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One scalar of the file. Each method returns the value as one type, or reports why it is not one.
 */
final class ScalarValue {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\u2028|\\u2029");
  private static final Pattern QUOTABLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,30}");
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");

  private final JsonNode node;
  private final String path;
  private final EnvironmentVariables variables;
  private final ProblemList problems;

  ScalarValue(JsonNode node, String path, EnvironmentVariables variables, ProblemList problems) {
    this.node = node;
    this.path = path;
    this.variables = variables;
    this.problems = problems;
  }

  /** Returns the value as one line of text that is not blank. */
  Optional<String> text() {
    if (node.isNumber() || node.isBoolean()) {
      String kind = node.isNumber() ? "a number" : "true or false";
      return rejected("is " + kind + " to YAML, not text", "put it in quotes");
    }
    return scalar()
        .flatMap(
            text ->
                text.isBlank()
                    ? rejected("is empty", "give it a value or remove the key")
                    : Optional.of(text))
        .flatMap(
            text ->
                CONTROL.matcher(text).find()
                    ? rejected(
                        "has a line break or control character", "write it as one plain line")
                    : Optional.of(text));
  }

  Optional<String> text(TextFormat form) {
    String what = "is not " + form.noun;
    return text()
        .flatMap(
            given ->
                form.fits(given)
                    ? Optional.of(given)
                    : rejected(form.secret ? what : quoted(given, what), form.fix));
  }

  /** Returns the value as a URL. A wrong one is not quoted, as it may hold a password. */
  Optional<URI> url() {
    return text()
        .flatMap(
            given ->
                ServiceUrl.parse(given)
                    .or(
                        () ->
                            rejected(
                                "is not a URL the bot can use",
                                "write it as https://host or http://host:port, without user and"
                                    + " query")));
  }

  Optional<Duration> duration() {
    return parsed(
        scalar(),
        text -> DurationText.parse(text).filter(duration -> duration.compareTo(SHORTEST) >= 0),
        "is not a duration of at least " + DurationText.of(SHORTEST),
        "write a number and one of s, m, h, d, such as 90s, 15m, 4h or 7d");
  }

  Optional<LocalTime> timeOfDay() {
    return parsed(
        scalar(),
        TimeOfDayText::parse,
        "is not a time of day",
        "write it in quotes, such as \"09:00\"");
  }

  Optional<QuietHours> timesOfDay() {
    return parsed(
        scalar(),
        TimeOfDayText::parseSpan,
        "is not two different times of day",
        "write them in quotes, such as \"22:00-07:00\"");
  }

  Optional<ZoneId> zone() {
    return parsed(
        text(),
        TimeOfDayText::parseZone,
        "is not a time zone",
        "write a name such as Europe/Paris");
  }

  Optional<Long> number(long least, long most) {
    return parsed(
        scalar(),
        text ->
            Optional.of(text)
                .filter(digits -> DIGITS.matcher(digits).matches())
                .map(Long::valueOf)
                .filter(number -> number >= least && number <= most),
        "is not a whole number from " + least + " to " + most,
        "write it in digits");
  }

  Optional<Boolean> truth() {
    return word(List.of("true", "false")).map(Boolean::valueOf);
  }

  <E extends Enum<E>> Optional<E> word(Class<E> kind) {
    List<E> constants = List.of(kind.getEnumConstants());
    List<String> words =
        constants.stream().map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
    return word(words).map(word -> constants.get(words.indexOf(word)));
  }

  Optional<String> word(List<String> words) {
    return scalar()
        .flatMap(
            text ->
                words.contains(text)
                    ? Optional.of(text)
                    : rejected(
                        quoted(text, "is not one of " + String.join(", ", words)),
                        NearestWord.to(text, words)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("write one of them")));
  }

  /** Returns the text of any scalar, with variables filled in. */
  private Optional<String> scalar() {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (node.isNull()) {
      return rejected("has no value", "give it one or remove it");
    }
    if (node.isContainerNode()) {
      return rejected("is a list or mapping", "write one plain value");
    }
    return variables.fill(path, node.asText());
  }

  private <T> Optional<T> parsed(
      Optional<String> text, Function<String, Optional<T>> parser, String what, String fix) {
    return text.flatMap(
        given -> {
          Optional<T> result = parser.apply(given);
          return result.isPresent() ? result : rejected(quoted(given, what), fix);
        });
  }

  /**
   * Puts the wrong value in front of the clause, unless it may be a secret: a variable's content is
   * never shown, and nothing as long as a key or token.
   */
  private String quoted(String given, String what) {
    boolean shown = given.equals(node.asText()) && QUOTABLE.matcher(given).matches();
    return shown ? "“" + given + "” " + what : what;
  }

  private <T> Optional<T> rejected(String what, String fix) {
    problems.error(path, what, fix);
    return Optional.empty();
  }
}
