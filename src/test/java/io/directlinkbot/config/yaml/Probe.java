package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.directlinkbot.config.ConfigException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what the reader takes at a place of the file by what it says of wrong values there, so
 * that nothing else has to say it too.
 */
final class Probe {
  /** No key of the configuration, and not like one. */
  static final String NO_KEY = "qqqqqqqqqqqq";

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String KEYS = "the keys here are ";
  private static final String MISSING = "is missing; ";

  private final Path folder;

  Probe(Path folder) {
    this.folder = folder;
  }

  /** Reads the least configuration and a counterparty, with this value at this place. */
  private List<String> problems(String place, JsonNode value) {
    try {
      ObjectNode file = (ObjectNode) YAML.readTree(ConfigFile.MINIMAL);
      file.withArray("counterparties")
          .addObject()
          .put("connection", "dxcon-12345678")
          .put("name", "A");
      if (place.isEmpty()) {
        return refusals(YAML.writeValueAsString(value));
      }
      JsonPointer pointer = pointer(place);
      JsonNode parent = parent(file, pointer.head());
      String last = pointer.last().getMatchingProperty();
      if (parent instanceof ArrayNode list) {
        list.removeAll().add(value);
      } else {
        ((ObjectNode) parent).set(last, value);
      }
      return refusals(YAML.writeValueAsString(file));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Not by {@link ConfigFile#read}, which asks the schema that is being made. */
  private List<String> refusals(String yaml) {
    ConfigFile file = ConfigFile.in(folder, yaml);
    try {
      ConfigReader.read(file.path(), file.environment());
      return List.of();
    } catch (ConfigException refused) {
      return refused.problems().stream().map(file::line).toList();
    }
  }

  private static JsonNode parent(ObjectNode file, JsonPointer pointer) {
    JsonNode parent = file.at(pointer);
    if (!parent.isMissingNode()) {
      return parent;
    }
    return pointer.toString().matches(".*/(users|groups|gateways|vlans|asns|remind_before)")
        ? file.withArray(pointer)
        : file.withObject(pointer);
  }

  /** From the way in which problems name places, such as {@code accounts[0].name}. */
  private static JsonPointer pointer(String place) {
    return JsonPointer.compile("/" + place.replace("[", "/").replace("]", "").replace('.', '/'));
  }

  /** Returns what is said of this value at this place; empty when it is taken. */
  Optional<String> said(String place, JsonNode value) {
    return problems(place, value).stream()
        .filter(line -> line.startsWith(place + ": "))
        .map(line -> line.substring(place.length() + 2))
        .findFirst();
  }

  Optional<String> said(String place, String value) {
    return said(place, NODES.textNode(value));
  }

  /** Whether the place takes a mapping of keys. */
  boolean isMapping(String place) {
    return unknownKey(place, NODES.objectNode()).isPresent();
  }

  boolean isList(String place) {
    return said(place, NODES.textNode("")).filter(it -> it.startsWith("is not a list")).isPresent();
  }

  /** Whether the list at the place may be empty. */
  boolean takesNothing(String place) {
    return said(place, NODES.arrayNode()).isEmpty();
  }

  /** Returns the keys of the mapping at the place. */
  List<String> keys(String place) {
    String line = unknownKey(place, NODES.objectNode()).orElseThrow();
    return List.of(line.substring(line.indexOf(KEYS) + KEYS.length()).split(", ", -1));
  }

  /** Returns the keys that are missing in the mapping if it has only these. */
  List<String> missing(String place, ObjectNode given) {
    String below = place.isEmpty() ? "" : place + ".";
    return problems(place, given).stream()
        .filter(line -> line.startsWith(below) && line.contains(": " + MISSING))
        .map(line -> line.substring(below.length(), line.indexOf(": ")))
        .filter(key -> key.matches("\\w+"))
        .toList();
  }

  private Optional<String> unknownKey(String place, ObjectNode given) {
    String key = place.isEmpty() ? NO_KEY : place + "." + NO_KEY;
    return problems(place, given.put(NO_KEY, 1)).stream()
        .filter(line -> line.startsWith(key + ": ") && line.contains(KEYS))
        .findFirst();
  }
}
