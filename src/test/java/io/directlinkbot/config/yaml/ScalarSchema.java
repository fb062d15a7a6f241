package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JSON Schema of a plain value, from what the reader says of wrong ones. */
final class ScalarSchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NUMBER =
      Pattern.compile("is not a whole number from (\\S+) to (\\S+);");
  private static final Pattern WORDS = Pattern.compile("is not one of ([^;]+);");
  private static final String LINE = "^(?!\\s*$)[^\\u0000-\\u001f\\u007f\\u2028\\u2029]+$";
  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  /** What no pattern of {@link TextFormat} describes, by the words in which it is refused. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind("is not a duration", "^(?=[0-9]{1,5}.$)0*[1-9][0-9]*[smhd]$"),
          new Kind("is not a time of day", "^" + TIME + "$"),
          new Kind(
              "is not two different times of day", "^\\s*" + TIME + "\\s*-\\s*" + TIME + "\\s*$"),
          new Kind("is not a time zone", LINE),
          new Kind("is not a URL the bot", "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@\\s]+(/[^?#\\s]*)?$"),
          new Kind(
              "is not the URL of an SQLite or PostgreSQL database",
              "^jdbc:(sqlite:.+|postgresql://[^/?@\\s]+/[^/?@\\s]+(\\?\\S*)?)$"));

  private ScalarSchema() {}

  /** Returns the schema of the value at a place. A variable is taken everywhere. */
  static ObjectNode of(Probe probe, String place) {
    List<String> said =
        Stream.of("§", "§".repeat(500)).flatMap(it -> probe.said(place, it).stream()).toList();
    return said.stream()
        .findFirst()
        .map(ScalarSchema::of)
        .map(ScalarSchema::orVariable)
        .orElseGet(() -> pattern(LINE));
  }

  private static ObjectNode of(String said) {
    Matcher number = NUMBER.matcher(said);
    if (number.find()) {
      return NODES
          .objectNode()
          .put("type", "integer")
          .put("minimum", Long.parseLong(number.group(1)))
          .put("maximum", Long.parseLong(number.group(2)));
    }
    Optional<String> words =
        WORDS.matcher(said).results().map((MatchResult found) -> found.group(1)).findFirst();
    if (words.isPresent()) {
      return words(List.of(words.get().split(", ", -1)));
    }
    return Stream.concat(
            Stream.of(TextFormat.values())
                .filter(form -> said.contains("is not " + form.noun + ";"))
                .map(form -> "^(?:" + form.pattern.pattern() + ")$"),
            KINDS.stream().filter(kind -> said.contains(kind.words())).map(Kind::pattern))
        .findFirst()
        .map(ScalarSchema::pattern)
        .orElseThrow(() -> new IllegalStateException("what is refused with: " + said));
  }

  private static ObjectNode words(List<String> words) {
    ObjectNode schema = NODES.objectNode();
    if (words.equals(List.of("true", "false"))) {
      return schema.put("type", "boolean");
    }
    words.forEach(schema.withArray("enum")::add);
    return schema;
  }

  private static ObjectNode pattern(String pattern) {
    return NODES.objectNode().put("type", "string").put("pattern", pattern);
  }

  private static ObjectNode orVariable(ObjectNode schema) {
    ObjectNode either = NODES.objectNode();
    either.withArray("anyOf").add(schema).addObject().put("$ref", "#/definitions/variable");
    return either;
  }

  private record Kind(String words, String pattern) {}
}
