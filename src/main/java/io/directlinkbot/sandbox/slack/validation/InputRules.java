package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Rules for elements that people tick or type into, and for images. */
final class InputRules {
  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

  private InputRules() {}

  static Map<String, Rule> all() {
    Map<String, Rule> kinds = new HashMap<>();
    kinds.put("image", image());
    kinds.put(
        "checkboxes",
        OptionRules.fixed(focused("checkboxes"), 1, 10, TextRules.markedOption())
            .optional("initial_options", ValueRules.list(1, 10, TextRules.markedOption()))
            .optional("confirm", TextRules.confirm()));
    kinds.put(
        "radio_buttons",
        OptionRules.fixed(focused("radio_buttons"), 1, 10, TextRules.markedOption())
            .optional("initial_option", TextRules.markedOption())
            .optional("confirm", TextRules.confirm()));
    kinds.put("datepicker", picker("datepicker", "initial_date", ValueRules.matching(DATE)));
    kinds.put(
        "timepicker",
        picker("timepicker", "initial_time", ValueRules.matching(TIME))
            .optional("timezone", ValueRules.text(1, ValueRules.ID)));
    kinds.put(
        "datetimepicker",
        focused("datetimepicker")
            .optional("initial_date_time", ValueRules.number(0, Integer.MAX_VALUE))
            .optional("confirm", TextRules.confirm()));
    kinds.put("plain_text_input", plainTextInput());
    kinds.put("email_text_input", input("email_text_input"));
    kinds.put("url_text_input", input("url_text_input"));
    kinds.put(
        "number_input",
        input("number_input")
            .required("is_decimal_allowed", ValueRules.flag())
            .optional("min_value", ValueRules.text(1, ValueRules.ID))
            .optional("max_value", ValueRules.text(1, ValueRules.ID)));
    return kinds;
  }

  static Rule image() {
    return Shape.typed("image")
        .required("image_url", ValueRules.url())
        .required("alt_text", ValueRules.text(1, 2000));
  }

  static Shape element(String type) {
    return Shape.typed(type).optional("action_id", ValueRules.id());
  }

  private static Shape focused(String type) {
    return element(type).optional("focus_on_load", ValueRules.flag());
  }

  private static Shape picker(String type, String start, Rule value) {
    return focused(type)
        .optional("placeholder", TextRules.plain(TextRules.PLACEHOLDER))
        .optional("confirm", TextRules.confirm())
        .optional(start, value);
  }

  private static Shape input(String type) {
    Rule dispatch =
        Shape.empty()
            .optional(
                "trigger_actions_on",
                ValueRules.list(
                    1, 2, ValueRules.oneOf("on_enter_pressed", "on_character_entered")));
    return focused(type)
        .optional("placeholder", TextRules.plain(TextRules.PLACEHOLDER))
        .optional("initial_value", ValueRules.text(TextRules.TEXT))
        .optional("dispatch_action_config", dispatch);
  }

  private static Rule plainTextInput() {
    return input("plain_text_input")
        .optional("multiline", ValueRules.flag())
        .optional("min_length", ValueRules.number(0, TextRules.TEXT))
        .optional("max_length", ValueRules.number(1, TextRules.TEXT))
        .where(InputRules::shortestBeforeLongest);
  }

  private static void shortestBeforeLongest(JsonNode element, Place place) {
    int longest = element.path("max_length").asInt(TextRules.TEXT);
    if (element.path("min_length").asInt() > longest) {
      place.at("min_length").problem("must be less than or equal to max_length");
    }
  }
}
