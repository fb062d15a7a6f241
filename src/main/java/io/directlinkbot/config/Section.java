package io.directlinkbot.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One mapping of the file while it is read. Every key that is asked for counts as known; what
 * nobody asked for by the end is told as unknown.
 */
final class Section {
  private final ObjectNode node;
  private final String path;
  private final Variables variables;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  private Section(ObjectNode node, String path, Variables variables, Problems problems) {
    this.node = node;
    this.path = path;
    this.variables = variables;
    this.problems = problems;
  }

  static Section root(ObjectNode node, Variables variables, Problems problems) {
    return new Section(node, "", variables, problems);
  }

  /** Reads the whole section: what the reader did not ask for is an unknown key. */
  <T> T read(Function<Section, T> reader) {
    T result = reader.apply(this);
    UnknownKeys.tell(node, path, known, problems);
    return result;
  }

  /** Its place in the file. */
  String path() {
    return path;
  }

  private String path(String key) {
    return KeyPath.of(path, key);
  }

  /** A problem of the section as a whole. */
  void error(String what, String mend) {
    problems.error(path, what, mend);
  }

  void error(String key, String what, String mend) {
    problems.error(path(key), what, mend);
  }

  void warning(String key, String what, String mend) {
    problems.warning(path(key), what, mend);
  }

  /** Whether the key is there, be its value right or wrong. */
  boolean has(String key) {
    known.add(key);
    return node.has(key);
  }

  /** Whether the key is there and holds a list of nothing. */
  boolean hasEmptyList(String key) {
    return has(key) && node.get(key) instanceof ArrayNode list && list.isEmpty();
  }

  /** The key's value; nothing when the key is not there or has no value. */
  Optional<Value> value(String key) {
    return child(key).map(child -> value(child, path(key)));
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
    return children(key, "[" + example + "]").stream()
        .map(child -> value(child.node(), child.path()))
        .toList();
  }

  /** The key's mapping; all defaults when the key is not there. */
  <T> T section(String key, Function<Section, T> reader) {
    return section(child(key), path(key), has(key), reader);
  }

  /** The key's list of mappings, empty when the key is not there. */
  <T> List<T> sections(String key, Function<Section, T> reader) {
    return children(key, "lines that begin with a dash").stream()
        .map(child -> section(Optional.of(child.node()), child.path(), true, reader))
        .toList();
  }

  private <T> T section(
      Optional<JsonNode> child, String place, boolean there, Function<Section, T> reader) {
    ObjectNode empty = JsonNodeFactory.instance.objectNode();
    if (!there) {
      return new Section(empty, place, variables, problems).read(reader);
    }
    if (child.isPresent() && child.get() instanceof ObjectNode mapping) {
      return new Section(mapping, place, variables, problems).read(reader);
    }
    child
        .filter(wrong -> !wrong.isMissingNode())
        .ifPresent(
            wrong ->
                problems.error(place, "is not a mapping", "put keys, indented, on lines below it"));
    return new Section(empty, place, variables, problems.unheard()).read(reader);
  }

  private Value value(JsonNode child, String place) {
    return new Value(child, place, variables, problems);
  }

  private List<Child> children(String key, String example) {
    Optional<JsonNode> child = child(key);
    List<Child> children = new ArrayList<>();
    if (child.isPresent() && child.get() instanceof ArrayNode list) {
      list.forEach(entry -> children.add(new Child(entry, KeyPath.of(path(key), children.size()))));
    } else {
      child
          .filter(wrong -> !wrong.isMissingNode())
          .ifPresent(
              wrong -> problems.error(path(key), "is not a list", "write a list: " + example));
    }
    return children;
  }

  private Optional<JsonNode> child(String key) {
    Optional<JsonNode> child = has(key) ? Optional.ofNullable(node.get(key)) : Optional.empty();
    if (child.isPresent() && child.get().isNull()) {
      problems.error(path(key), "has no value", "give it one or remove the key");
      return Optional.empty();
    }
    return child;
  }

  private record Child(JsonNode node, String path) {}
}
