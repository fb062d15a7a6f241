package io.directlinkbot.sandbox.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The fields of an action's JSON body, read strictly. */
final class ActionFields {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode body;

  private ActionFields(JsonNode body) {
    this.body = body;
  }

  static ActionFields of(Context http) {
    try {
      return new ActionFields(JSON.readTree(http.body()));
    } catch (JsonProcessingException e) {
      throw new ActionRefusal("The page sent a body that is not JSON.");
    }
  }

  String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> new ActionRefusal("The field " + name + " is empty."));
  }

  Optional<String> optionalText(String name) {
    JsonNode value = body.path(name);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  JsonNode node(String name) {
    return body.path(name);
  }

  /** Returns a whole number, which a form sends as text. */
  long number(String name) {
    String text = text(name);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ActionRefusal("“" + text + "” is not a whole number.");
    }
  }

  Duration duration(String name) {
    String text = text(name);
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new ActionRefusal("“" + text + "” is not a duration.");
    }
  }
}
