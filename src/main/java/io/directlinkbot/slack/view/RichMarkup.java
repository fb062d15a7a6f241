package io.directlinkbot.slack.view;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement.Date;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import com.slack.api.model.block.element.RichTextSectionElement.User;
import java.util.List;
import java.util.function.Function;

/** Writes rich text in Slack's markup, with its words escaped. */
final class RichMarkup {
  private RichMarkup() {}

  static String of(List<RichTextElement> elements) {
    return joined(elements, RichMarkup::of);
  }

  static String of(RichTextElement element) {
    return element instanceof Text words ? styled(words) : unstyled(element);
  }

  static String unstyled(List<RichTextElement> elements) {
    return joined(elements, RichMarkup::unstyled);
  }

  /**
   * Returns the words of a command, to be copied as they are: no URL in them is kept from a link.
   */
  static String literal(List<RichTextElement> elements) {
    return joined(
        elements,
        element -> element instanceof Text words ? ForeignText.escapeMarkup(words.getText()) : "");
  }

  private static String unstyled(RichTextElement element) {
    return switch (element) {
      case Text words -> ForeignText.escape(words.getText());
      case Date date ->
          "<!date^%s^%s|%s>".formatted(date.getTimestamp(), date.getFormat(), date.getFallback());
      case User user -> Mrkdwn.mention(user.getUserId());
      case Link link -> "<" + link.getUrl() + "|" + ForeignText.escape(link.getText()) + ">";
      default -> "";
    };
  }

  private static String styled(Text words) {
    String escaped = ForeignText.escape(words.getText());
    TextStyle style = words.getStyle();
    if (style == null) {
      return escaped;
    }
    if (style.isCode()) {
      return "`" + escaped.replace('`', '\'') + "`";
    }
    return style.isBold() ? "*" + escaped + "*" : escaped;
  }

  private static String joined(
      List<RichTextElement> elements, Function<RichTextElement, String> each) {
    return String.join("", elements.stream().map(each).toList());
  }
}
