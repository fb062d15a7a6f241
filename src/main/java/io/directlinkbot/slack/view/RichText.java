package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.Date;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import com.slack.api.model.block.element.RichTextSectionElement.User;
import io.directlinkbot.request.Person;
import io.directlinkbot.slack.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of rich text. Slack interprets nothing in its words, so foreign text can stand in it as
 * it is; mentions, dates and links are elements of their own.
 */
public record RichText(List<RichTextElement> elements) {
  private static final int CODE_MOST = 80;
  private static final String BETWEEN = " · ";

  /** Words next to each other in one style are one element: in markup their marks would touch. */
  public RichText {
    List<RichTextElement> whole = new ArrayList<>();
    for (RichTextElement element : elements) {
      if (element instanceof Text more
          && !whole.isEmpty()
          && whole.getLast() instanceof Text words
          && Objects.equals(words.getStyle(), more.getStyle())) {
        whole.set(whole.size() - 1, text(words.getText() + more.getText(), words.getStyle()));
      } else {
        whole.add(element);
      }
    }
    elements = List.copyOf(whole);
  }

  /**
   * Returns a sentence. In its pattern {@code *} begins and ends bold words, and {@code `} words in
   * code style.
   *
   * @param arguments rich text, which keeps its form; numbers, by which the pattern may choose; and
   *     strings, which become foreign text
   */
  public static RichText of(Texts texts, String key, Object... arguments) {
    return RichPattern.fill(texts, key, arguments);
  }

  /** Returns foreign text as one line of at most this many characters. */
  public static RichText foreign(String text, int most) {
    return words(ForeignText.line(text, most));
  }

  /**
   * Returns a name, or what stands for a blank one, as one line of at most this many characters.
   */
  public static RichText name(String text, int most) {
    return words(ForeignText.name(text, most));
  }

  /** Returns an id, or a word as the API spells it, in code style. */
  public static RichText code(String word) {
    return foreign(word, CODE_MOST).code();
  }

  /** Mentions a person. */
  public static RichText person(Person person) {
    return one(User.builder().userId(person.user()).build());
  }

  /** Returns a time, which Slack shows in each reader's own zone. */
  public static RichText date(Instant time, Texts texts) {
    return one(
        Date.builder()
            .timestamp(Math.clamp(time.getEpochSecond(), 0, Integer.MAX_VALUE))
            .format(SlackDate.FORMAT)
            .fallback(SlackDate.inUtc(time, texts.language()))
            .build());
  }

  /** Returns words that are a link. */
  public static RichText link(String url, String words) {
    return one(Link.builder().url(url).text(words).build());
  }

  /** Returns the parts as one line. */
  public static RichText joined(List<RichText> parts) {
    List<RichTextElement> elements = new ArrayList<>();
    for (RichText part : parts) {
      if (!elements.isEmpty()) {
        elements.add(text(BETWEEN, null));
      }
      elements.addAll(part.elements());
    }
    return new RichText(elements);
  }

  /** Returns a block with a line for each. */
  public static LayoutBlock block(List<RichText> lines) {
    return RichTextBlock.builder()
        .elements(lines.stream().map(RichText::section).map(BlockElement.class::cast).toList())
        .build();
  }

  /** Returns a block of these lines; nothing when there is none. */
  public static Stream<LayoutBlock> blocks(List<RichText> lines) {
    return lines.isEmpty() ? Stream.empty() : Stream.of(block(lines));
  }

  /** Returns it in bold. */
  public RichText bold() {
    return styled(TextStyle.builder().bold(true).build());
  }

  /** Returns it in code style. */
  public RichText code() {
    return styled(TextStyle.builder().code(true).build());
  }

  /** Returns it in markup without styles, for a message's text: a notification shows no styles. */
  public String summary() {
    return RichMarkup.unstyled(elements);
  }

  /** Returns it in markup. */
  public String mrkdwn() {
    return RichMarkup.of(elements);
  }

  static RichText words(String words) {
    return one(text(words, null));
  }

  static Text text(String words, @Nullable TextStyle style) {
    return Text.builder().text(words).style(style).build();
  }

  private static RichText one(RichTextElement element) {
    return new RichText(List.of(element));
  }

  private RichText styled(TextStyle style) {
    return new RichText(
        elements.stream()
            .map(
                element ->
                    element instanceof Text words && words.getStyle() == null
                        ? text(words.getText(), style)
                        : element)
            .toList());
  }

  private RichTextSectionElement section() {
    return RichTextSectionElement.builder().elements(elements).build();
  }
}
