package io.directlinkbot.sandbox.slack.validation;

import java.util.Map;

/**
 * Rules for composition objects: text, confirmation, options (Block Kit reference, composition
 * objects).
 */
final class TextRules {
  static final int TEXT = 3000;
  static final int OPTION = 75;
  static final int PLACEHOLDER = 150;

  private TextRules() {}

  static Rule plain(int most) {
    return Shape.typed("plain_text")
        .required("text", ValueRules.text(1, most))
        .optional("emoji", ValueRules.flag());
  }

  static Rule any(int most) {
    Rule markdown =
        Shape.typed("mrkdwn")
            .required("text", ValueRules.text(1, most))
            .optional("verbatim", ValueRules.flag());
    return new Kinds(Map.of("plain_text", plain(most), "mrkdwn", markdown));
  }

  static Rule confirm() {
    return Shape.empty()
        .required("title", plain(100))
        .required("text", any(300))
        .required("confirm", plain(30))
        .required("deny", plain(30))
        .optional("style", ValueRules.oneOf("primary", "danger"));
  }

  /**
   * Returns the rule for an option of a menu. Sources differ on the length of its value, 150 or 75;
   * this rule uses 75.
   */
  static Shape option() {
    return Shape.empty()
        .required("text", plain(OPTION))
        .required("value", ValueRules.text(1, OPTION))
        .optional("description", plain(OPTION));
  }

  /**
   * Returns the rule for an option of checkboxes or radio buttons, which may have formatted text.
   */
  static Shape markedOption() {
    return Shape.empty()
        .required("text", any(OPTION))
        .required("value", ValueRules.text(1, OPTION))
        .optional("description", any(OPTION));
  }

  static Rule group() {
    return Shape.empty()
        .required("label", plain(OPTION))
        .required("options", ValueRules.list(1, OptionRules.MOST, option()));
  }
}
