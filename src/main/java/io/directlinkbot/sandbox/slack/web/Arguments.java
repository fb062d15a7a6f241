package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call by name, from form fields, query parameters or a JSON body. */
final class Arguments {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode values;

  private Arguments(ObjectNode values) {
    this.values = values;
  }

  /**
   * Reads a request.
   *
   * @throws SlackRefusal when its JSON body is not an object
   */
  static Arguments of(Context request) {
    ObjectNode values = JSON.createObjectNode();
    add(request.queryParamMap(), values);
    String type = Optional.ofNullable(request.contentType()).orElse("");
    if (type.startsWith("application/json")) {
      values.setAll(object(request.body()));
    } else {
      add(request.formParamMap(), values);
    }
    return new Arguments(values);
  }

  /** Returns all arguments except the token. */
  ObjectNode shown() {
    return values.deepCopy().without("token");
  }

  /** Returns the text; empty for an empty string, which Slack treats as absent. */
  Optional<String> text(String name) {
    return Optional.of(values.path(name).asText()).filter(text -> !text.isEmpty());
  }

  String required(String name) {
    return text(name).orElseThrow(() -> SlackRefusal.missing(name));
  }

  boolean flag(String name) {
    String text = values.path(name).asText();
    return text.equals("true") || text.equals("1");
  }

  int number(String name, int otherwise, String error) {
    try {
      return text(name).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException notOne) {
      throw SlackRefusal.of(error);
    }
  }

  /**
   * Returns a JSON argument, sent as JSON or as a string of JSON.
   *
   * @param error the error when it can't be parsed
   */
  Optional<JsonNode> json(String name, String error) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      return Optional.of(value);
    }
    try {
      return text(name).isEmpty() ? Optional.empty() : Optional.of(JSON.readTree(value.asText()));
    } catch (JsonProcessingException broken) {
      throw SlackRefusal.of(error);
    }
  }

  private static void add(Map<String, List<String>> parameters, ObjectNode values) {
    parameters.forEach((name, texts) -> values.put(name, texts.getLast()));
  }

  private static ObjectNode object(String body) {
    try {
      if (JSON.readTree(body) instanceof ObjectNode object) {
        return object;
      }
      throw SlackRefusal.of("json_not_object");
    } catch (JsonProcessingException broken) {
      throw SlackRefusal.of("invalid_json");
    }
  }
}
