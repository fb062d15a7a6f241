package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Modals and Home tabs (view reference). */
final class Views {
  private static final Kinds ALL = new Kinds(Map.of("modal", modal(), "home", home()));

  private Views() {}

  static Rule all() {
    return ALL;
  }

  private static Shape view(String type) {
    return Shape.typed(type)
        .optional("private_metadata", Values.text(3000))
        .optional("callback_id", Values.text(Values.ID))
        .optional("external_id", Values.text(Values.ID));
  }

  private static Rule modal() {
    return view("modal")
        .required("title", Texts.plain(24))
        .required("blocks", Layouts.inModal().and(Uniqueness::check))
        .optional("submit", Texts.plain(24))
        .optional("close", Texts.plain(24))
        .optional("clear_on_close", Values.flag())
        .optional("notify_on_close", Values.flag())
        .optional("submit_disabled", Values.flag())
        .where(Views::submitForInput);
  }

  private static Rule home() {
    return view("home").required("blocks", Layouts.inHome().and(Uniqueness::check));
  }

  private static void submitForInput(JsonNode view, Place place) {
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input") && !Values.has(view, "submit")) {
        place.problem("missing required field: submit");
        return;
      }
    }
  }
}
