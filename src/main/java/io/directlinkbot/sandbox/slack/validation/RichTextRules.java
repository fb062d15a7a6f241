package io.directlinkbot.sandbox.slack.validation;

import java.util.Map;

/** Rules for what a rich text block holds (Block Kit reference, rich text block). */
final class RichTextRules {
  private static final int PARTS = 100;
  private static final int DEEPEST = 8;

  private static final Rule STYLE = style().optional("code", ValueRules.flag());

  private static final Kinds WORDS =
      new Kinds(
          Map.of(
              "text",
              Shape.typed("text")
                  .required("text", ValueRules.text(1, TextRules.TEXT))
                  .optional("style", STYLE),
              "link",
              Shape.typed("link")
                  .required("url", ValueRules.url())
                  .optional("text", ValueRules.text(TextRules.TEXT))
                  .optional("unsafe", ValueRules.flag())
                  .optional("style", STYLE)));

  private static final Kinds MENTIONS =
      new Kinds(
          Map.of(
              "user", named("user", "user_id", "[UW][A-Z0-9]+"),
              "usergroup", named("usergroup", "usergroup_id", "S[A-Z0-9]+"),
              "channel", named("channel", "channel_id", "[CDG][A-Z0-9]+"),
              "team", named("team", "team_id", "[TE][A-Z0-9]+"),
              "broadcast",
                  Shape.typed("broadcast")
                      .required("range", ValueRules.oneOf("here", "channel", "everyone"))
                      .optional("style", style())));

  private static final Kinds OTHERS =
      new Kinds(
          Map.of(
              "emoji",
              Shape.typed("emoji")
                  .required("name", ValueRules.text(1, ValueRules.ID))
                  .optional("unicode", ValueRules.matching("[0-9a-fA-F-]+"))
                  .optional("skin_tone", ValueRules.number(1, 6))
                  .optional("style", style()),
              "color",
              Shape.typed("color").required("value", ValueRules.matching("#[0-9a-fA-F]{6}")),
              "date",
              Shape.typed("date")
                  .required("timestamp", ValueRules.number(0, Integer.MAX_VALUE))
                  .required("format", ValueRules.matching(".*\\{[a-z_]+}.*"))
                  .optional("url", ValueRules.url())
                  .optional("fallback", ValueRules.text(1, TextRules.TEXT))
                  .optional("style", STYLE)));

  private static final Kinds LEAVES = WORDS.with(MENTIONS).with(OTHERS);

  private static final Rule SECTION =
      Shape.typed("rich_text_section").required("elements", ValueRules.list(1, PARTS, LEAVES));

  private RichTextRules() {}

  /** Returns the rule for the parts of a block. */
  static Rule parts() {
    Shape list =
        Shape.typed("rich_text_list")
            .required("style", ValueRules.oneOf("bullet", "ordered"))
            .required(
                "elements",
                ValueRules.list(1, PARTS, new Kinds(Map.of("rich_text_section", SECTION))))
            .optional("indent", ValueRules.number(0, DEEPEST))
            .optional("offset", ValueRules.number(0, Integer.MAX_VALUE))
            .optional("border", ValueRules.number(0, 1));
    Shape quote =
        Shape.typed("rich_text_quote")
            .required("elements", ValueRules.list(1, PARTS, LEAVES))
            .optional("border", ValueRules.number(0, 1));
    Shape preformatted =
        Shape.typed("rich_text_preformatted")
            .required("elements", ValueRules.list(1, PARTS, WORDS))
            .optional("border", ValueRules.number(0, 1))
            .optional("language", ValueRules.text(1, ValueRules.ID));
    return ValueRules.list(
        1,
        PARTS,
        new Kinds(
            Map.of(
                "rich_text_section", SECTION,
                "rich_text_list", list,
                "rich_text_quote", quote,
                "rich_text_preformatted", preformatted)));
  }

  private static Shape named(String type, String member, String pattern) {
    return Shape.typed(type)
        .required(member, ValueRules.matching(pattern))
        .optional("style", style());
  }

  /** The styles of everything; words alone may be code. */
  private static Shape style() {
    Shape style = Shape.empty();
    for (String name :
        new String[] {
          "bold", "italic", "strike", "underline", "highlight", "client_highlight", "unlink"
        }) {
      style = style.optional(name, ValueRules.flag());
    }
    return style;
  }
}
