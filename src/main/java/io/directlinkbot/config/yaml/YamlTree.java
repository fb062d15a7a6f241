package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Optional;

/**
 * Parses YAML text into a tree. Jackson's own tree reader stops at the first duplicate key and
 * reads an alias as the text of its name; this one reports both, and leaves a missing node where it
 * has reported an error.
 */
final class YamlTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String source;
  private final ProblemList problems;

  YamlTree(String source, ProblemList problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Returns the mapping at the root; reports any other content, and returns empty then. */
  Optional<ObjectNode> read() {
    try (YAMLParser parser = new YAMLFactory().createParser(source)) {
      if (parser.nextToken() == null || parser.currentToken() == JsonToken.VALUE_NULL) {
        problems.error("", "is empty", "start from the example config/directlink-bot.yml");
        return Optional.empty();
      }
      JsonNode root = value(parser, "");
      if (parser.nextToken() != null) {
        problems.error("", "holds more than one document", "remove the line --- between them");
      }
      if (root instanceof ObjectNode mapping) {
        return Optional.of(mapping);
      }
      problems.error(
          "", "is not a mapping of keys to values", "write lines such as slack: and accounts:");
    } catch (JsonProcessingException wrong) {
      // the parser's message quotes the source, which may hold secrets: report only the place
      JsonLocation place = wrong.getLocation();
      int line = place == null ? 1 : place.getLineNr();
      problems.error("", "is not valid YAML near line " + line, YamlErrorHint.of(source, line));
    } catch (IOException impossible) {
      throw new IllegalStateException("text in memory can't be unreadable");
    }
    return Optional.empty();
  }

  private JsonNode value(YAMLParser parser, String path) throws IOException {
    if (parser.isCurrentAlias()) {
      problems.error(
          path, "is an alias", "write the value itself, in quotes when it begins with an asterisk");
      return MissingNode.getInstance();
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, path);
      case START_ARRAY -> list(parser, path);
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_STRING -> NODES.textNode(parser.getText());
      default -> NODES.pojoNode(null);
    };
  }

  private ObjectNode mapping(YAMLParser parser, String path) throws IOException {
    ObjectNode mapping = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String place = KeyPath.of(path, key);
      boolean again = mapping.has(key);
      parser.nextToken();
      JsonNode value = value(parser, place);
      if (again) {
        problems.error(place, "is set twice", "keep one of the two");
      } else {
        mapping.set(key, value);
      }
    }
    return mapping;
  }

  private ArrayNode list(YAMLParser parser, String path) throws IOException {
    ArrayNode list = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser, KeyPath.of(path, list.size())));
    }
    return list;
  }
}
