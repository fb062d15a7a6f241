package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One mapping of the file as it is written, which keeps account of the keys that were asked for.
 */
final class Mapping {
  private final ObjectNode node;
  private final String path;
  private final ProblemList problems;
  private final Set<String> known = new LinkedHashSet<>();

  Mapping(ObjectNode node, String path, ProblemList problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  /** Tells every key that nobody asked for. */
  void tellUnknownKeys() {
    UnknownKeys.tell(node, path, known, problems);
  }

  String path() {
    return path;
  }

  String path(String key) {
    return KeyPath.of(path, key);
  }

  boolean has(String key) {
    known.add(key);
    return node.has(key);
  }

  boolean hasEmptyList(String key) {
    return has(key) && node.get(key) instanceof ArrayNode list && list.isEmpty();
  }

  /** What stands at the key; a key with nothing after its colon is told. */
  Optional<Child> child(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (node.get(key).isNull()) {
      problems.error(path(key), "has no value", "give it one or remove the key");
      return Optional.empty();
    }
    return Optional.of(new Child(node.get(key), path(key)));
  }

  /** The entries of the list at the key; something else than a list is told. */
  List<Child> children(String key, String example) {
    Optional<Child> child = child(key);
    List<Child> children = new ArrayList<>();
    if (child.isPresent() && child.get().node() instanceof ArrayNode list) {
      list.forEach(entry -> children.add(new Child(entry, KeyPath.of(path(key), children.size()))));
    } else if (child.isPresent() && !child.get().told()) {
      problems.error(path(key), "is not a list", "write a list: " + example);
    }
    return children;
  }

  /** A node and its place in the file. */
  record Child(JsonNode node, String path) {

    /** Whether it stands for something that was told as wrong already. */
    boolean told() {
      return node.isMissingNode();
    }
  }
}
