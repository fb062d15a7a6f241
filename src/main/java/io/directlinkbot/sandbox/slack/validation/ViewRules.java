package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Rules for modals and Home tabs (view reference). */
final class ViewRules {
  private static final Kinds ALL = new Kinds(Map.of("modal", modal(), "home", home()));

  private ViewRules() {}

  static Rule all() {
    return ALL;
  }

  private static Shape view(String type) {
    return Shape.typed(type)
        .optional("private_metadata", ValueRules.text(3000))
        .optional("callback_id", ValueRules.text(ValueRules.ID))
        .optional("external_id", ValueRules.text(ValueRules.ID));
  }

  private static Rule modal() {
    return view("modal")
        .required("title", TextRules.plain(24))
        .required("blocks", LayoutRules.inModal().and(UniqueIds::check))
        .optional("submit", TextRules.plain(24))
        .optional("close", TextRules.plain(24))
        .optional("clear_on_close", ValueRules.flag())
        .optional("notify_on_close", ValueRules.flag())
        .optional("submit_disabled", ValueRules.flag())
        .where(ViewRules::submitForInput);
  }

  private static Rule home() {
    return view("home").required("blocks", LayoutRules.inHome().and(UniqueIds::check));
  }

  private static void submitForInput(JsonNode view, Place place) {
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input") && !ValueRules.has(view, "submit")) {
        place.problem("missing required field: submit");
        return;
      }
    }
  }
}
