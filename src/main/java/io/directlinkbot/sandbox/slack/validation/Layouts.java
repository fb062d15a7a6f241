package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Blocks (Block Kit reference, blocks). The newest ones (tables, cards, containers and their like)
 * are refused, as workspaces refuse them that they have not reached.
 */
final class Layouts {
  private static final Kinds ALL = new Kinds(all());
  private static final Kinds IN_MESSAGE = ALL.without("alert");
  private static final Kinds IN_MODAL = ALL.without("markdown");
  private static final Kinds IN_HOME = ALL.without("markdown", "alert");

  private Layouts() {}

  static Rule inMessage() {
    return Values.list(0, 50, IN_MESSAGE);
  }

  static Rule inModal() {
    return Values.list(0, 100, IN_MODAL);
  }

  static Rule inHome() {
    return Values.list(0, 100, IN_HOME);
  }

  private static Map<String, Rule> all() {
    Map<String, Rule> kinds = new HashMap<>();
    kinds.put("section", section());
    kinds.put("divider", block("divider"));
    kinds.put("header", block("header").required("text", Texts.plain(150)));
    kinds.put(
        "context", block("context").required("elements", Values.list(1, 10, Elements.inContext())));
    kinds.put(
        "actions", block("actions").required("elements", Values.list(1, 25, Elements.inActions())));
    kinds.put(
        "image",
        block("image")
            .required("image_url", Values.url())
            .required("alt_text", Values.text(1, 2000))
            .optional("title", Texts.plain(2000)));
    kinds.put("markdown", block("markdown").required("text", Values.text(1, 12_000)));
    kinds.put("input", input());
    kinds.put(
        "rich_text",
        block("rich_text").required("elements", Values.list(1, 100, (value, place) -> {})));
    kinds.put(
        "alert",
        block("alert")
            .required("text", Texts.any(200))
            .optional("level", Values.oneOf("default", "info", "warning", "error", "success")));
    return kinds;
  }

  private static Shape block(String type) {
    return Shape.typed(type).optional("block_id", Values.id());
  }

  private static Rule section() {
    return block("section")
        .optional("text", Texts.any(Texts.TEXT))
        .optional("fields", Values.list(1, 10, Texts.any(2000)))
        .optional("accessory", Elements.inSection())
        .optional("expand", Values.flag())
        .where(Layouts::textOrFields);
  }

  private static Rule input() {
    return block("input")
        .required("label", Texts.plain(2000))
        .required("element", Elements.inInput())
        .optional("hint", Texts.plain(2000))
        .optional("optional", Values.flag())
        .optional("dispatch_action", Values.flag());
  }

  private static void textOrFields(JsonNode section, Place place) {
    if (!Values.has(section, "text") && !Values.has(section, "fields")) {
      place.problem("missing required field: text");
    }
  }
}
