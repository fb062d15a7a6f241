package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import java.util.List;

/** Creates the answers of the Web API. */
final class ApiAnswer {
  private ApiAnswer() {}

  static ObjectNode of() {
    return JsonNodeFactory.instance.objectNode().put("ok", true);
  }

  static ObjectNode no(String error) {
    return JsonNodeFactory.instance.objectNode().put("ok", false).put("error", error);
  }

  static ObjectNode no(SlackRefusal refusal) {
    ObjectNode answer =
        no(refusal.error(), refusal.reasons().stream().map(it -> "[ERROR] " + it).toList());
    if (!refusal.reasons().isEmpty()) {
      refusal.reasons().forEach(answer.putArray("errors")::add);
    }
    return answer;
  }

  /**
   * Returns an error answer with details.
   *
   * @param messages may be empty
   */
  static ObjectNode no(String error, List<String> messages) {
    ObjectNode answer = no(error);
    if (!messages.isEmpty()) {
      messages.forEach(answer.putObject("response_metadata").putArray("messages")::add);
    }
    return answer;
  }
}
