package io.directlinkbot.slack.view;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import io.directlinkbot.request.Person;
import java.util.List;

/**
 * The bot's own text in Slack's markup. Slack makes only those links and mentions that the bot
 * wrote as such.
 */
public final class Mrkdwn {
  private Mrkdwn() {}

  /** Returns a text in markup, for a part of a block. */
  public static MarkdownTextObject of(String text) {
    return MarkdownTextObject.builder().text(text).verbatim(true).build();
  }

  /** Returns a section block. */
  public static LayoutBlock section(String text) {
    return SectionBlock.builder().text(of(text)).build();
  }

  /** Returns a context block, which Slack draws small. */
  public static LayoutBlock context(String text) {
    return ContextBlock.builder().elements(List.of(of(text))).build();
  }

  /** Mentions a person. */
  public static String mention(Person person) {
    return "<@" + person.user() + ">";
  }

  /** Mentions a person or a user group by id. */
  static String mention(String id) {
    return id.startsWith("S") ? "<!subteam^" + id + ">" : "<@" + id + ">";
  }

  /** Returns a word as the API spells it, in code style. */
  public static String code(String word) {
    return "`" + ForeignText.escaped(word, 80).replace('`', '\'') + "`";
  }
}
