package io.directlinkbot.slack.view;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import io.directlinkbot.request.Person;
import java.util.List;

/**
 * Text of our own in Slack's markup. Nothing is made a link or a mention in it but what we wrote as
 * one.
 */
public final class Mrkdwn {
  private Mrkdwn() {}

  static MarkdownTextObject of(String text) {
    return MarkdownTextObject.builder().text(text).verbatim(true).build();
  }

  public static LayoutBlock section(String text) {
    return SectionBlock.builder().text(of(text)).build();
  }

  public static LayoutBlock context(String text) {
    return ContextBlock.builder().elements(List.of(of(text))).build();
  }

  public static String mention(Person person) {
    return "<@" + person.user() + ">";
  }

  /** Mentions a person or a user group by id. */
  public static String mention(String id) {
    return id.startsWith("S") ? "<!subteam^" + id + ">" : "<@" + id + ">";
  }

  /** A word as the API spells it. */
  public static String code(String word) {
    return "`" + ForeignText.escaped(word, 80).replace('`', '\'') + "`";
  }
}
