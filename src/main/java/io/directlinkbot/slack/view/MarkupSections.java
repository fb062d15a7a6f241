package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says in sections with markup what blocks say in rich text, for where Slack refuses that. */
final class MarkupSections {
  /** Slack's limit for the text of a section. */
  private static final int SECTION_MOST = 3_000;

  private MarkupSections() {}

  static boolean isOf(List<LayoutBlock> blocks) {
    return blocks.stream().anyMatch(RichTextBlock.class::isInstance);
  }

  /** Returns the blocks with sections in the place of rich text. */
  static List<LayoutBlock> of(List<LayoutBlock> blocks) {
    return blocks.stream()
        .flatMap(block -> block instanceof RichTextBlock rich ? sections(rich) : Stream.of(block))
        .toList();
  }

  /** Returns the length of all texts of sections that stand in the place of rich text. */
  static int length(List<LayoutBlock> blocks) {
    return blocks.stream()
        .filter(SectionBlock.class::isInstance)
        .map(block -> ((SectionBlock) block).getText())
        .filter(Objects::nonNull)
        .mapToInt(text -> text.getText().length())
        .sum();
  }

  /** An escaped line may be longer than a section, so it is cut between its elements. */
  private static Stream<LayoutBlock> sections(RichTextBlock block) {
    List<LayoutBlock> sections = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String piece : pieces(block)) {
      if (text.length() + piece.length() > SECTION_MOST) {
        add(text, sections);
      }
      text.append(piece);
    }
    add(text, sections);
    return sections.stream();
  }

  private static void add(StringBuilder text, List<LayoutBlock> sections) {
    String stripped = text.toString().strip();
    if (!stripped.isEmpty()) {
      sections.add(Mrkdwn.section(stripped));
    }
    text.setLength(0);
  }

  private static List<String> pieces(RichTextBlock block) {
    List<String> pieces = new ArrayList<>();
    for (Object part : block.getElements()) {
      switch (part) {
        case RichTextSectionElement line -> {
          line.getElements().stream().map(RichMarkup::of).forEach(pieces::add);
          pieces.add("\n");
        }
        case RichTextPreformattedElement commands ->
            pieces.add("```" + RichMarkup.literal(commands.getElements()) + "```\n");
        default -> {}
      }
    }
    return pieces;
  }
}
