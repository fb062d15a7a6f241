package io.directlinkbot.sandbox.slack.validation;

import java.util.HashMap;
import java.util.Map;

/** Rules for buttons and menus. */
final class MenuRules {
  private MenuRules() {}

  static Map<String, Rule> all() {
    Map<String, Rule> kinds = new HashMap<>();
    kinds.put("button", button());
    kinds.put("overflow", overflow());
    kinds.put(
        "static_select",
        OptionRules.either(menu("static_select")).optional("initial_option", TextRules.option()));
    kinds.put(
        "multi_static_select",
        OptionRules.either(several(menu("multi_static_select")))
            .optional("initial_options", ValueRules.list(1, OptionRules.MOST, TextRules.option())));
    kinds.put(
        "external_select",
        menu("external_select")
            .optional("initial_option", TextRules.option())
            .optional("min_query_length", ValueRules.number(0, Integer.MAX_VALUE)));
    kinds.put(
        "multi_external_select",
        several(menu("multi_external_select"))
            .optional("initial_options", ValueRules.list(1, OptionRules.MOST, TextRules.option()))
            .optional("min_query_length", ValueRules.number(0, Integer.MAX_VALUE)));
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
    return InputRules.element("button")
        .required("text", TextRules.plain(75))
        .optional("url", ValueRules.url())
        .optional("value", ValueRules.text(2000))
        .optional("style", ValueRules.oneOf("primary", "danger"))
        .optional("confirm", TextRules.confirm())
        .optional("accessibility_label", ValueRules.text(1, 75));
  }

  private static Rule overflow() {
    Rule option = TextRules.option().optional("url", ValueRules.url());
    return OptionRules.fixed(InputRules.element("overflow"), 2, 5, option)
        .optional("confirm", TextRules.confirm());
  }

  private static Shape menu(String type) {
    return InputRules.element(type)
        .optional("placeholder", TextRules.plain(TextRules.PLACEHOLDER))
        .optional("confirm", TextRules.confirm())
        .optional("focus_on_load", ValueRules.flag());
  }

  private static Shape several(Shape menu) {
    return menu.optional("max_selected_items", ValueRules.number(1, Integer.MAX_VALUE));
  }

  private static Shape directory(String type, String start) {
    return menu(type).optional(start, ValueRules.id());
  }

  private static Shape directories(String type, String start) {
    return several(menu(type))
        .optional(start, ValueRules.list(0, OptionRules.MOST, ValueRules.id()));
  }
}
