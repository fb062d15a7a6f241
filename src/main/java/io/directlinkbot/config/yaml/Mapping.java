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
 * One mapping of the file as written. It records the keys that were asked for, so that the others
 * can be reported.
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

  /** Reports every key that was not asked for. */
  void reportUnknownKeys() {
    UnknownKeys.report(node, path, known, problems);
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

  /** Returns the node at the key; reports a key without a value. */
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

  /** Returns the entries of the list at the key; reports a value that is not a list. */
  List<Child> children(String key, String example) {
    Optional<Child> child = child(key);
    List<Child> children = new ArrayList<>();
    if (child.isPresent() && child.get().node() instanceof ArrayNode list) {
      list.forEach(entry -> children.add(new Child(entry, KeyPath.of(path(key), children.size()))));
    } else if (child.isPresent() && !child.get().isReported()) {
      problems.error(path(key), "is not a list", "write a list: " + example);
    }
    return children;
  }

  /** A node and its path in the file. */
  record Child(JsonNode node, String path) {

    /** Whether the node replaces one whose error was reported already. */
    boolean isReported() {
      return node.isMissingNode();
    }
  }
}
