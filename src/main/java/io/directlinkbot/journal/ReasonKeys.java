package io.directlinkbot.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;

/**
 * Stores the keys of reasons beside them: {@code "reason": "English words"} stays a string, and
 * {@code "reason_key"} holds the key and its arguments. Bots from before reasons had keys, which
 * may share the store during an upgrade, expect strings and ignore members that they do not know.
 */
final class ReasonKeys {
  private static final String BESIDE = "_key";
  private static final JsonMapper MAPPER = new JsonMapper();

  private ReasonKeys() {}

  /** Returns the JSON with the keys of its reasons beside them. */
  static String apart(String json) throws JsonProcessingException {
    if (!json.contains("\"" + ReasonJson.ENGLISH + "\":")) {
      return json;
    }
    JsonNode root = MAPPER.readTree(json);
    part(root);
    return MAPPER.writeValueAsString(root);
  }

  /** Returns the JSON with the keys back in their reasons; as it is, if it has none apart. */
  static String together(String json) throws JsonProcessingException {
    if (!json.contains(BESIDE + "\":")) {
      return json;
    }
    JsonNode root = MAPPER.readTree(json);
    join(root);
    return MAPPER.writeValueAsString(root);
  }

  private static void part(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List.copyOf(object.properties()).forEach(member -> part(object, member));
    }
  }

  private static void part(ObjectNode object, Map.Entry<String, JsonNode> member) {
    String name = member.getKey();
    if (isKeyed(member.getValue())) {
      object.set(name + BESIDE, key(member.getValue()));
      object.set(name, words(member.getValue()));
    } else if (member.getValue() instanceof ArrayNode all
        && all.valueStream().anyMatch(ReasonKeys::isKeyed)) {
      ArrayNode keys = object.arrayNode();
      ArrayNode words = object.arrayNode();
      all.forEach(
          each -> {
            keys.add(isKeyed(each) ? key(each) : object.nullNode());
            words.add(isKeyed(each) ? words(each) : each);
          });
      object.set(name + BESIDE, keys);
      object.set(name, words);
    } else {
      part(member.getValue());
    }
  }

  private static boolean isKeyed(JsonNode node) {
    return node.has(ReasonJson.ENGLISH) && node.has(ReasonJson.KEY);
  }

  private static JsonNode key(JsonNode reason) {
    return ((ObjectNode) reason.deepCopy()).without(ReasonJson.ENGLISH);
  }

  private static JsonNode words(JsonNode reason) {
    return reason.path(ReasonJson.ENGLISH);
  }

  private static void join(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List.copyOf(object.properties()).forEach(member -> join(object, member));
    }
  }

  private static void join(ObjectNode object, Map.Entry<String, JsonNode> member) {
    JsonNode keys = object.path(member.getKey() + BESIDE);
    if (keys.isMissingNode()) {
      join(member.getValue());
    } else if (member.getValue() instanceof ArrayNode all) {
      for (int at = 0; at < all.size(); at++) {
        all.set(at, joined(all.get(at), keys.path(at)));
      }
    } else {
      object.set(member.getKey(), joined(member.getValue(), keys));
    }
  }

  private static JsonNode joined(JsonNode words, JsonNode key) {
    return words instanceof TextNode && key instanceof ObjectNode known
        ? known.deepCopy().set(ReasonJson.ENGLISH, words)
        : words;
  }
}
