package io.directlinkbot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.ConfigException;
import io.directlinkbot.config.yaml.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A part of a configuration file, as a test writes it: what a bot's configuration has besides, or
 * instead of, what it had. Mappings are merged key by key; {@code null} removes a key. An entry of
 * {@code accounts} or {@code counterparties} changes the entry with its {@code name} or {@code
 * connection}, or else is one more; an entry with neither changes all. Any other list takes the
 * place of the list before it.
 */
final class ConfigSnippet {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final List<String> NAMES = List.of("name", "connection");

  private final ObjectNode tree;

  private ConfigSnippet(ObjectNode tree) {
    this.tree = tree;
  }

  static ConfigSnippet of(String yaml) {
    try {
      JsonNode tree = YAML.readTree(yaml);
      return new ConfigSnippet(
          tree instanceof ObjectNode mapping ? mapping : YAML.createObjectNode());
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(yaml, wrong);
    }
  }

  /** Both, and where they differ what the other says. */
  ConfigSnippet with(ConfigSnippet other) {
    ObjectNode merged = tree.deepCopy();
    merge(merged, other.tree);
    return new ConfigSnippet(merged);
  }

  /** Whether it has a value at this JSON pointer. */
  boolean says(String pointer) {
    return !tree.at(pointer).isMissingNode();
  }

  /** The text of a file that says the same. */
  String yaml() {
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Reads it as the bot reads its configuration file. */
  Config read() {
    try {
      Path file = Files.createTempFile("directlink-bot", ".yml");
      try {
        YAML.writeValue(file.toFile(), tree);
        return ConfigReader.read(file, Map.of()).config();
      } finally {
        Files.delete(file);
      }
    } catch (IOException | ConfigException wrong) {
      throw new IllegalArgumentException(wrong.getMessage(), wrong);
    }
  }

  private static void merge(ObjectNode into, ObjectNode changes) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String key = change.getKey();
      JsonNode value = change.getValue();
      JsonNode old = into.path(key);
      if (value.isNull()) {
        into.remove(key);
      } else if (value instanceof ObjectNode changed && old instanceof ObjectNode mapping) {
        merge(mapping, changed);
      } else if (value.path(0) instanceof ObjectNode && old instanceof ArrayNode list) {
        value.forEach(entry -> mergeEntry(list, (ObjectNode) entry));
      } else {
        into.set(key, value.deepCopy());
      }
    }
  }

  private static void mergeEntry(ArrayNode list, ObjectNode changes) {
    boolean found = false;
    for (JsonNode entry : list) {
      if (NAMES.stream()
          .allMatch(key -> !changes.has(key) || changes.get(key).equals(entry.get(key)))) {
        merge((ObjectNode) entry, changes);
        found = true;
      }
    }
    if (!found) {
      list.add(changes.deepCopy());
    }
  }
}
