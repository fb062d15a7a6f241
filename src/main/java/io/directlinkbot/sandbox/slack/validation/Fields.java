package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Elements that people tick or type into, and images. */
final class Fields {
  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
  private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

  private Fields() {}

  static Map<String, Rule> all() {
    Map<String, Rule> kinds = new HashMap<>();
    kinds.put("image", image());
    kinds.put(
        "checkboxes",
        Options.fixed(focused("checkboxes"), 1, 10, Texts.markedOption())
            .optional("initial_options", Values.list(1, 10, Texts.markedOption()))
            .optional("confirm", Texts.confirm()));
    kinds.put(
        "radio_buttons",
        Options.fixed(focused("radio_buttons"), 1, 10, Texts.markedOption())
            .optional("initial_option", Texts.markedOption())
            .optional("confirm", Texts.confirm()));
    kinds.put("datepicker", picker("datepicker", "initial_date", Values.matching(DATE)));
    kinds.put(
        "timepicker",
        picker("timepicker", "initial_time", Values.matching(TIME))
            .optional("timezone", Values.text(1, Values.ID)));
    kinds.put(
        "datetimepicker",
        focused("datetimepicker")
            .optional("initial_date_time", Values.number(0, Integer.MAX_VALUE))
            .optional("confirm", Texts.confirm()));
    kinds.put("plain_text_input", plainTextInput());
    kinds.put("email_text_input", input("email_text_input"));
    kinds.put("url_text_input", input("url_text_input"));
    kinds.put(
        "number_input",
        input("number_input")
            .required("is_decimal_allowed", Values.flag())
            .optional("min_value", Values.text(1, Values.ID))
            .optional("max_value", Values.text(1, Values.ID)));
    return kinds;
  }

  static Rule image() {
    return Shape.typed("image")
        .required("image_url", Values.url())
        .required("alt_text", Values.text(1, 2000));
  }

  static Shape element(String type) {
    return Shape.typed(type).optional("action_id", Values.id());
  }

  private static Shape focused(String type) {
    return element(type).optional("focus_on_load", Values.flag());
  }

  private static Shape picker(String type, String start, Rule value) {
    return focused(type)
        .optional("placeholder", Texts.plain(Texts.PLACEHOLDER))
        .optional("confirm", Texts.confirm())
        .optional(start, value);
  }

  private static Shape input(String type) {
    Rule dispatch =
        Shape.empty()
            .optional(
                "trigger_actions_on",
                Values.list(1, 2, Values.oneOf("on_enter_pressed", "on_character_entered")));
    return focused(type)
        .optional("placeholder", Texts.plain(Texts.PLACEHOLDER))
        .optional("initial_value", Values.text(Texts.TEXT))
        .optional("dispatch_action_config", dispatch);
  }

  private static Rule plainTextInput() {
    return input("plain_text_input")
        .optional("multiline", Values.flag())
        .optional("min_length", Values.number(0, Texts.TEXT))
        .optional("max_length", Values.number(1, Texts.TEXT))
        .where(Fields::shortestBeforeLongest);
  }

  private static void shortestBeforeLongest(JsonNode element, Place place) {
    int longest = element.path("max_length").asInt(Texts.TEXT);
    if (element.path("min_length").asInt() > longest) {
      place.at("min_length").problem("must be less than or equal to max_length");
    }
  }
}
