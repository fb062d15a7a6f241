package io.directlinkbot.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The JSON Schema of the configuration, made from what the reader says, and from the descriptions
 * and defaults in docs/configuration.md. In draft 7, which editors know best.
 */
final class SchemaDraft {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Probe probe;
  private final ConfigReference reference = ConfigReference.read();

  SchemaDraft(Probe probe) {
    this.probe = probe;
  }

  /** Returns the schema of the whole file. */
  ObjectNode draw() {
    ObjectNode schema =
        NODES
            .objectNode()
            .put("$schema", "http://json-schema.org/draft-07/schema#")
            .put("title", "Configuration of directlink-bot");
    schema
        .withObject("/definitions/variable")
        .put("type", "string")
        .put("pattern", "\\$\\{[^{}]+\\}")
        .put("description", "an environment variable: ${NAME} or ${NAME:-default}");
    schema.setAll(at(""));
    schema.putArray("required").add("slack").add("accounts");
    ArrayNode channels = schema.withArray("anyOf");
    channels.addObject().withObject("/properties/slack").putArray("required").add("channel");
    channels
        .addObject()
        .withObject("/properties/accounts/items")
        .putArray("required")
        .add("channel");
    addTransports((ObjectNode) schema.at("/properties/slack"));
    addCredentials((ObjectNode) schema.at("/properties/accounts/items"));
    return schema;
  }

  private ObjectNode at(String place) {
    if (probe.isMapping(place)) {
      return mapping(place);
    }
    if (!place.isEmpty() && probe.isList(place)) {
      ObjectNode list = NODES.objectNode().put("type", "array");
      if (!probe.takesNothing(place)) {
        list.put("minItems", 1);
      }
      list.set("items", at(place + "[0]"));
      return list;
    }
    return ScalarSchema.of(probe, place);
  }

  private ObjectNode mapping(String place) {
    ObjectNode mapping = NODES.objectNode().put("type", "object");
    mapping.put("additionalProperties", false);
    ObjectNode properties = mapping.putObject("properties");
    for (String key : probe.keys(place)) {
      ObjectNode described = NODES.objectNode();
      describe(place, key, described);
      properties.set(key, described.setAll(at(place.isEmpty() ? key : place + "." + key)));
    }
    List<String> required = probe.missing(place, NODES.objectNode());
    if (!required.isEmpty()) {
      required.forEach(mapping.putArray("required")::add);
    }
    return mapping;
  }

  private void describe(String place, String key, ObjectNode described) {
    if (place.isEmpty()) {
      return;
    }
    String part = place.replaceFirst("^.*\\.", "").replace("[0]", "");
    ConfigReference.Row row = reference.row(part, key).orElseThrow();
    described.put("description", row.description());
    if (place.equals(part) || place.equals(part + "[0]")) {
      row.literal().ifPresent(value -> described.set("default", value));
    }
  }

  /** What is missing depends on the way that Slack's deliveries take. */
  private void addTransports(ObjectNode slack) {
    JsonNode words = slack.at("/properties/transport/anyOf/0/enum");
    ArrayNode rules = NODES.arrayNode();
    slack.remove("required");
    for (JsonNode word : words) {
      ObjectNode rule = rules.addObject();
      rule.withObject("/if/properties/transport").set("const", word);
      boolean isDefault = word.equals(slack.at("/properties/transport/default"));
      if (!isDefault) {
        rule.withObject("/if").putArray("required").add("transport");
      }
      ObjectNode given = NODES.objectNode();
      given.set("transport", word);
      probe.missing("slack", given).forEach(rule.withObject("/then").withArray("required")::add);
    }
    slack.putArray("required").add("bot_token");
    slack.set("allOf", rules);
  }

  /** An account has one kind of credentials, or none. */
  private static void addCredentials(ObjectNode account) {
    account.withObject("/dependencies").putArray("access_key").add("secret_key");
    account.withObject("/dependencies").putArray("secret_key").add("access_key");
    ArrayNode rules = account.withArray("allOf");
    for (List<String> pair :
        List.of(
            List.of("access_key", "profile"),
            List.of("access_key", "osc_profile"),
            List.of("profile", "osc_profile"))) {
      pair.forEach(rules.addObject().withObject("/not").putArray("required")::add);
    }
  }
}
