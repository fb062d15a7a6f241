package io.directlinkbot.sandbox.slack.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules for block elements and where they may be used (Block Kit reference, block elements). */
final class ElementRules {
  private static final List<String> MENUS =
      List.of(
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_conversations_select",
          "multi_channels_select");
  private static final List<String> PICKERS =
      List.of("checkboxes", "radio_buttons", "datepicker", "timepicker");
  private static final List<String> FIELDS =
      List.of(
          "plain_text_input",
          "email_text_input",
          "url_text_input",
          "number_input",
          "datetimepicker");

  private static final Kinds ALL = all();

  private ElementRules() {}

  static Rule inSection() {
    return ALL.only(MENUS, PICKERS, List.of("button", "overflow", "image"));
  }

  static Rule inActions() {
    return ALL.only(MENUS, PICKERS, List.of("button", "overflow", "datetimepicker"));
  }

  static Rule inInput() {
    return ALL.only(MENUS, PICKERS, FIELDS);
  }

  static Rule inContext() {
    return new Kinds(
        Map.of(
            "image", InputRules.image(),
            "plain_text", TextRules.any(TextRules.TEXT),
            "mrkdwn", TextRules.any(TextRules.TEXT)));
  }

  private static Kinds all() {
    Map<String, Rule> kinds = new HashMap<>(MenuRules.all());
    kinds.putAll(InputRules.all());
    return new Kinds(kinds);
  }
}
