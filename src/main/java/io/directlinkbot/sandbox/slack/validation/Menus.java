package io.directlinkbot.sandbox.slack.validation;

import java.util.HashMap;
import java.util.Map;

/** Buttons and menus. */
final class Menus {
  private Menus() {}

  static Map<String, Rule> all() {
    Map<String, Rule> kinds = new HashMap<>();
    kinds.put("button", button());
    kinds.put("overflow", overflow());
    kinds.put(
        "static_select",
        Options.either(menu("static_select")).optional("initial_option", Texts.option()));
    kinds.put(
        "multi_static_select",
        Options.either(several(menu("multi_static_select")))
            .optional("initial_options", Values.list(1, Options.MOST, Texts.option())));
    kinds.put(
        "external_select",
        menu("external_select")
            .optional("initial_option", Texts.option())
            .optional("min_query_length", Values.number(0, Integer.MAX_VALUE)));
    kinds.put(
        "multi_external_select",
        several(menu("multi_external_select"))
            .optional("initial_options", Values.list(1, Options.MOST, Texts.option()))
            .optional("min_query_length", Values.number(0, Integer.MAX_VALUE)));
    kinds.put("users_select", directory("users_select", "initial_user"));
    kinds.put("channels_select", directory("channels_select", "initial_channel"));
    kinds.put("conversations_select", directory("conversations_select", "initial_conversation"));
    kinds.put("multi_users_select", directories("multi_users_select", "initial_users"));
    kinds.put("multi_channels_select", directories("multi_channels_select", "initial_channels"));
    kinds.put(
        "multi_conversations_select",
        directories("multi_conversations_select", "initial_conversations"));
    return kinds;
  }

  private static Rule button() {
    return Fields.element("button")
        .required("text", Texts.plain(75))
        .optional("url", Values.url())
        .optional("value", Values.text(2000))
        .optional("style", Values.oneOf("primary", "danger"))
        .optional("confirm", Texts.confirm())
        .optional("accessibility_label", Values.text(1, 75));
  }

  private static Rule overflow() {
    Rule option = Texts.option().optional("url", Values.url());
    return Options.fixed(Fields.element("overflow"), 2, 5, option)
        .optional("confirm", Texts.confirm());
  }

  private static Shape menu(String type) {
    return Fields.element(type)
        .optional("placeholder", Texts.plain(Texts.PLACEHOLDER))
        .optional("confirm", Texts.confirm())
        .optional("focus_on_load", Values.flag());
  }

  private static Shape several(Shape menu) {
    return menu.optional("max_selected_items", Values.number(1, Integer.MAX_VALUE));
  }

  private static Shape directory(String type, String start) {
    return menu(type).optional(start, Values.id());
  }

  private static Shape directories(String type, String start) {
    return several(menu(type)).optional(start, Values.list(0, Options.MOST, Values.id()));
  }
}
