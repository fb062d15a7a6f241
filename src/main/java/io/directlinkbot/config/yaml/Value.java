package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.config.Durations;
import io.directlinkbot.config.Nearest;
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

/** One scalar of the file. Each method gives the value as a kind, or tells why it is none. */
final class Value {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\u2028|\\u2029");
  private static final Pattern QUOTABLE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,30}");
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");

  private final JsonNode node;
  private final String path;
  private final Variables variables;
  private final ProblemList problems;

  Value(JsonNode node, String path, Variables variables, ProblemList problems) {
    this.node = node;
    this.path = path;
    this.variables = variables;
    this.problems = problems;
  }

  String path() {
    return path;
  }

  /** Text of one line, with something in it. */
  Optional<String> text() {
    if (node.isNumber() || node.isBoolean()) {
      String kind = node.isNumber() ? "a number" : "true or false";
      return wrong("is " + kind + " to YAML and not text", "put it in quotes");
    }
    return scalar()
        .flatMap(
            text ->
                text.isBlank()
                    ? wrong("is empty", "give it a value or remove the key")
                    : Optional.of(text))
        .flatMap(
            text ->
                CONTROL.matcher(text).find()
                    ? wrong("has a line break or control character", "write it as one plain line")
                    : Optional.of(text));
  }

  Optional<String> text(Form form) {
    String what = "is not " + form.noun;
    return text()
        .flatMap(
            given ->
                form.fits(given)
                    ? Optional.of(given)
                    : wrong(form.secret ? what : quoted(given, what), form.mend));
  }

  /** A wrong one is not quoted, as it can have a password in it. */
  Optional<URI> url() {
    return text()
        .flatMap(
            given ->
                Urls.parse(given)
                    .or(
                        () ->
                            wrong(
                                "is not a URL the bot can use",
                                "write it as https://host or http://host:port, without user and"
                                    + " query")));
  }

  Optional<Duration> duration(Duration least) {
    return parsed(
        scalar(),
        text -> Durations.parse(text).filter(duration -> duration.compareTo(least) >= 0),
        "is not a duration of at least " + least.toSeconds() + "s",
        "write a number and one of s, m, h, d, such as 90s, 15m, 4h or 7d");
  }

  Optional<LocalTime> timeOfDay() {
    return parsed(
        scalar(),
        TimesOfDay::parse,
        "is not a time of day",
        "write it in quotes, such as \"09:00\"");
  }

  Optional<QuietHours> timesOfDay() {
    return parsed(
        scalar(),
        TimesOfDay::parseSpan,
        "is not two different times of day",
        "write them in quotes, such as \"22:00-07:00\"");
  }

  Optional<ZoneId> zone() {
    return parsed(
        text(), TimesOfDay::parseZone, "is not a time zone", "write a name such as Europe/Paris");
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
                    : wrong(
                        quoted(text, "is not one of " + String.join(", ", words)),
                        Nearest.to(text, words)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("write one of them")));
  }

  /** The text of any scalar, variables filled in. */
  private Optional<String> scalar() {
    if (node.isMissingNode()) {
      return Optional.empty();
    }
    if (node.isNull()) {
      return wrong("has no value", "give it one or remove it");
    }
    if (node.isContainerNode()) {
      return wrong("is a list or mapping", "write one plain value");
    }
    return variables.fill(path, node.asText());
  }

  private <T> Optional<T> parsed(
      Optional<String> text, Function<String, Optional<T>> parser, String what, String mend) {
    return text.flatMap(
        given -> {
          Optional<T> result = parser.apply(given);
          return result.isPresent() ? result : wrong(quoted(given, what), mend);
        });
  }

  /**
   * The sentence with the wrong value before it, where that is no secret: not what a variable
   * holds, and nothing as long as a key or token.
   */
  private String quoted(String given, String what) {
    boolean shown = given.equals(node.asText()) && QUOTABLE.matcher(given).matches();
    return shown ? "“" + given + "” " + what : what;
  }

  private <T> Optional<T> wrong(String what, String mend) {
    problems.error(path, what, mend);
    return Optional.empty();
  }
}
