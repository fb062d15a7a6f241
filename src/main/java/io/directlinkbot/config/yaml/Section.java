package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One mapping of the file while it is read. Every key that is asked for counts as known; what
 * nobody asked for by the end is told as unknown.
 */
final class Section {
  private final Mapping mapping;
  private final Variables variables;
  private final ProblemList problems;

  private Section(ObjectNode node, String path, Variables variables, ProblemList problems) {
    this.mapping = new Mapping(node, path, problems);
    this.variables = variables;
    this.problems = problems;
  }

  static Section root(ObjectNode node, Variables variables, ProblemList problems) {
    return new Section(node, "", variables, problems);
  }

  /** Reads the whole section: what the reader did not ask for is an unknown key. */
  <T> T read(Function<Section, T> reader) {
    T result = reader.apply(this);
    mapping.tellUnknownKeys();
    return result;
  }

  /** Its place in the file. */
  String path() {
    return mapping.path();
  }

  /** A problem of the section as a whole. */
  void error(String what, String mend) {
    problems.error(path(), what, mend);
  }

  void error(String key, String what, String mend) {
    problems.error(mapping.path(key), what, mend);
  }

  void warning(String key, String what, String mend) {
    problems.warning(mapping.path(key), what, mend);
  }

  /** Whether the key is there, be its value right or wrong. */
  boolean has(String key) {
    return mapping.has(key);
  }

  /** Whether the key is there and holds a list of nothing. */
  boolean hasEmptyList(String key) {
    return mapping.hasEmptyList(key);
  }

  /** The key's value; nothing when the key is not there or has no value. */
  Optional<Value> value(String key) {
    return mapping.child(key).map(this::value);
  }

  /** The key's value; a missing key is told with what to write. */
  Optional<Value> required(String key, String example) {
    if (!has(key)) {
      error(key, "is missing", "add it, for example " + key + ": " + example);
    }
    return value(key);
  }

  /** The key's text; a missing key is told. */
  Optional<String> required(String key, Form form) {
    return required(key, form.example).flatMap(value -> value.text(form));
  }

  /** The key's text. */
  Optional<String> text(String key, Form form) {
    return value(key).flatMap(value -> value.text(form));
  }

  /** The key's list of texts, empty when the key is not there. */
  List<String> texts(String key, Form form) {
    return values(key, form.example).stream().flatMap(value -> value.text(form).stream()).toList();
  }

  /** The key's list, empty when the key is not there. */
  List<Value> values(String key, String example) {
    return mapping.children(key, "[" + example + "]").stream().map(this::value).toList();
  }

  /** The key's mapping; all defaults when the key is not there. */
  <T> T section(String key, Function<Section, T> reader) {
    ProblemList told = has(key) ? problems.unheard() : problems;
    return mapping
        .child(key)
        .map(child -> section(child, reader))
        .orElseGet(() -> defaults(mapping.path(key), told, reader));
  }

  /** The key's list of mappings, empty when the key is not there. */
  <T> List<T> sections(String key, Function<Section, T> reader) {
    return mapping.children(key, "lines that begin with a dash").stream()
        .map(child -> section(child, reader))
        .toList();
  }

  private <T> T section(Mapping.Child child, Function<Section, T> reader) {
    if (child.node() instanceof ObjectNode node) {
      return new Section(node, child.path(), variables, problems).read(reader);
    }
    if (!child.told()) {
      problems.error(child.path(), "is not a mapping", "put keys, indented, on lines below it");
    }
    return defaults(child.path(), problems.unheard(), reader);
  }

  private <T> T defaults(String path, ProblemList heard, Function<Section, T> reader) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    return new Section(nothing, path, variables, heard).read(reader);
  }

  private Value value(Mapping.Child child) {
    return new Value(child.node(), child.path(), variables, problems);
  }
}
