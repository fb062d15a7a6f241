package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One mapping of the file while it is being read. Asking for a key makes it known; keys that nobody
 * has asked for by the end are reported as unknown.
 */
final class Section {
  private final Mapping mapping;
  private final EnvironmentVariables variables;
  private final ProblemList problems;

  private Section(
      ObjectNode node, String path, EnvironmentVariables variables, ProblemList problems) {
    this.mapping = new Mapping(node, path, problems);
    this.variables = variables;
    this.problems = problems;
  }

  static Section root(ObjectNode node, EnvironmentVariables variables, ProblemList problems) {
    return new Section(node, "", variables, problems);
  }

  /** Reads the whole section, then reports the keys that the reader did not ask for. */
  <T> T read(Function<Section, T> reader) {
    T result = reader.apply(this);
    mapping.reportUnknownKeys();
    return result;
  }

  /** Returns the section's path in the file. */
  String path() {
    return mapping.path();
  }

  /** Reports an error of the section as a whole. */
  void error(String what, String fix) {
    problems.error(path(), what, fix);
  }

  void error(String key, String what, String fix) {
    problems.error(mapping.path(key), what, fix);
  }

  void warning(String key, String what, String fix) {
    problems.warning(mapping.path(key), what, fix);
  }

  /** Whether the key is present, with a valid value or not. */
  boolean has(String key) {
    return mapping.has(key);
  }

  /** Whether the key is present and its value is an empty list. */
  boolean hasEmptyList(String key) {
    return mapping.hasEmptyList(key);
  }

  /** Returns the key's value; empty when the key is absent or has no value. */
  Optional<ScalarValue> value(String key) {
    return mapping.child(key).map(this::value);
  }

  /** Returns the key's value; reports a missing key, with an example of what to write. */
  Optional<ScalarValue> required(String key, String example) {
    if (!has(key)) {
      error(key, "is missing", "add it, for example " + key + ": " + example);
    }
    return value(key);
  }

  /** Returns the key's text; reports a missing key. */
  Optional<String> required(String key, TextFormat form) {
    return required(key, form.example).flatMap(value -> value.text(form));
  }

  /** Returns the key's text. */
  Optional<String> text(String key, TextFormat form) {
    return value(key).flatMap(value -> value.text(form));
  }

  /** Returns the key's list of texts; empty when the key is absent. */
  List<String> texts(String key, TextFormat form) {
    return values(key, form.example).stream().flatMap(value -> value.text(form).stream()).toList();
  }

  /** Returns the key's list; empty when the key is absent. */
  List<ScalarValue> values(String key, String example) {
    return mapping.children(key, "[" + example + "]").stream().map(this::value).toList();
  }

  /** Reads the key's mapping; all defaults when the key is absent. */
  <T> T section(String key, Function<Section, T> reader) {
    ProblemList sink = has(key) ? problems.discarded() : problems;
    return mapping
        .child(key)
        .map(child -> section(child, reader))
        .orElseGet(() -> defaults(mapping.path(key), sink, reader));
  }

  /** Reads the key's list of mappings; empty when the key is absent. */
  <T> List<T> sections(String key, Function<Section, T> reader) {
    return mapping.children(key, "lines that begin with a dash").stream()
        .map(child -> section(child, reader))
        .toList();
  }

  private <T> T section(Mapping.Child child, Function<Section, T> reader) {
    if (child.node() instanceof ObjectNode node) {
      return new Section(node, child.path(), variables, problems).read(reader);
    }
    if (!child.isReported()) {
      problems.error(child.path(), "is not a mapping", "put keys, indented, on lines below it");
    }
    return defaults(child.path(), problems.discarded(), reader);
  }

  private <T> T defaults(String path, ProblemList sink, Function<Section, T> reader) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    return new Section(nothing, path, variables, sink).read(reader);
  }

  private ScalarValue value(Mapping.Child child) {
    return new ScalarValue(child.node(), child.path(), variables, problems);
  }
}
