package io.directlinkbot.slack.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.directlinkbot.slack.inbound.AnswerKind;
import io.directlinkbot.slack.inbound.JsonFields;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Slack posts, in the form in which a socket delivers it: events come as JSON, interactions as
 * JSON in a form field, commands as form fields.
 */
record SlackPayload(JsonObject json) {

  /** Reads a body; nothing when it is none of the three. */
  static Optional<SlackPayload> read(byte[] body) {
    String text = new String(body, UTF_8).strip();
    if (text.startsWith("{")) {
      return parse(text);
    }
    Map<String, String> fields = fields(text);
    if (fields.containsKey("payload")) {
      return parse(fields.getOrDefault("payload", ""));
    }
    if (!fields.containsKey("command")) {
      return Optional.empty();
    }
    JsonObject command = new JsonObject();
    fields.forEach(command::addProperty);
    return Optional.of(new SlackPayload(command));
  }

  /**
   * Whether the body is the one with which Slack tries out an address from time to time, without
   * signing it.
   */
  static boolean isSslCheck(byte[] body) {
    return "1".equals(fields(new String(body, UTF_8)).get("ssl_check"));
  }

  /** Returns the challenge, when Slack asks whether this address is ours. */
  Optional<String> challenge() {
    return JsonFields.text(json, "type").equals("url_verification")
        ? Optional.of(JsonFields.text(json, "challenge"))
        : Optional.empty();
  }

  /** Whether it is a click, a dialog or a command, and no event. */
  boolean isDoneByAPerson() {
    return !JsonFields.text(json, "type").equals("event_callback");
  }

  AnswerKind answerKind() {
    return AnswerKind.of(json);
  }

  /**
   * Returns an id that is the same whenever Slack sends this again, which it does with another time
   * and signature. What has no id of its own decides nothing: it gets the signature's.
   */
  String id(RequestSignature signature) {
    return Stream.of("event_id", "trigger_id")
        .map(name -> JsonFields.text(json, name))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse(signature.value());
  }

  private static Optional<SlackPayload> parse(String text) {
    JsonObject json = JsonFields.parse(text);
    return json.isEmpty() ? Optional.empty() : Optional.of(new SlackPayload(json));
  }

  /** Returns the fields of a form; none when it is not one. */
  private static Map<String, String> fields(String form) {
    try {
      Map<String, String> fields = new HashMap<>();
      for (String field : form.split("&", -1)) {
        String[] parts = field.split("=", 2);
        if (parts.length == 2) {
          fields.putIfAbsent(decoded(parts[0]), decoded(parts[1]));
        }
      }
      return fields;
    } catch (IllegalArgumentException malformed) {
      return Map.of();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
