package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Rules for blocks (Block Kit reference, blocks). The newest blocks (tables, cards, containers and
 * the like) are refused, as in workspaces where they are not yet available.
 */
final class LayoutRules {
  private static final Kinds ALL = new Kinds(all());
  private static final Kinds IN_MESSAGE = ALL.without("alert");
  private static final Kinds IN_MODAL = ALL.without("markdown");
  private static final Kinds IN_HOME = ALL.without("markdown", "alert");

  private LayoutRules() {}

  static Rule inMessage() {
    return ValueRules.list(0, 50, IN_MESSAGE);
  }

  static Rule inModal() {
    return ValueRules.list(0, 100, IN_MODAL);
  }

  static Rule inHome() {
    return ValueRules.list(0, 100, IN_HOME);
  }

  private static Map<String, Rule> all() {
    Map<String, Rule> kinds = new HashMap<>();
    kinds.put("section", section());
    kinds.put("divider", block("divider"));
    kinds.put("header", block("header").required("text", TextRules.plain(150)));
    kinds.put(
        "context",
        block("context").required("elements", ValueRules.list(1, 10, ElementRules.inContext())));
    kinds.put(
        "actions",
        block("actions").required("elements", ValueRules.list(1, 25, ElementRules.inActions())));
    kinds.put(
        "image",
        block("image")
            .required("image_url", ValueRules.url())
            .required("alt_text", ValueRules.text(1, 2000))
            .optional("title", TextRules.plain(2000)));
    kinds.put("markdown", block("markdown").required("text", ValueRules.text(1, 12_000)));
    kinds.put("input", input());
    kinds.put("rich_text", block("rich_text").required("elements", RichTextRules.parts()));
    kinds.put(
        "alert",
        block("alert")
            .required("text", TextRules.any(200))
            .optional("level", ValueRules.oneOf("default", "info", "warning", "error", "success")));
    return kinds;
  }

  private static Shape block(String type) {
    return Shape.typed(type).optional("block_id", ValueRules.id());
  }

  private static Rule section() {
    return block("section")
        .optional("text", TextRules.any(TextRules.TEXT))
        .optional("fields", ValueRules.list(1, 10, TextRules.any(2000)))
        .optional("accessory", ElementRules.inSection())
        .optional("expand", ValueRules.flag())
        .where(LayoutRules::textOrFields);
  }

  private static Rule input() {
    return block("input")
        .required("label", TextRules.plain(2000))
        .required("element", ElementRules.inInput())
        .optional("hint", TextRules.plain(2000))
        .optional("optional", ValueRules.flag())
        .optional("dispatch_action", ValueRules.flag());
  }

  private static void textOrFields(JsonNode section, Place place) {
    if (!ValueRules.has(section, "text") && !ValueRules.has(section, "fields")) {
      place.problem("missing required field: text");
    }
  }
}
