package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.Refusal;

/** The JSON that every answer begins with. */
final class Answer {
  private Answer() {}

  static ObjectNode of() {
    return JsonNodeFactory.instance.objectNode().put("ok", true);
  }

  static ObjectNode no(String error) {
    return JsonNodeFactory.instance.objectNode().put("ok", false).put("error", error);
  }

  static ObjectNode no(Refusal refusal) {
    ObjectNode answer = no(refusal.error());
    if (!refusal.reasons().isEmpty()) {
      refusal.reasons().forEach(answer.putArray("errors")::add);
      ArrayNode messages = answer.putObject("response_metadata").putArray("messages");
      refusal.reasons().forEach(reason -> messages.add("[ERROR] " + reason));
    }
    return answer;
  }
}
