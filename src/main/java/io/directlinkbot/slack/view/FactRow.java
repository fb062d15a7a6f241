package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A label and its value: a fact in a dense line, or a row of a table, as Slack lays out a section's
 * fields in two columns.
 */
public record FactRow(String label, RichText value) {
  /** A section takes ten fields. */
  private static final int ROWS_PER_SECTION = 5;

  private static final int VALUE_MOST = 300;

  /** Returns a row whose value is foreign text. */
  public static FactRow plain(String label, String value) {
    return new FactRow(label, RichText.foreign(value, VALUE_MOST));
  }

  /** Returns the row as a line, its label in bold. */
  public RichText line() {
    List<RichTextElement> elements = new ArrayList<>(RichText.words(label).bold().elements());
    elements.add(RichText.text(" ", null));
    elements.addAll(value.elements());
    return new RichText(elements);
  }

  /** Returns the rows one after the other in one line. */
  public static RichText line(List<FactRow> rows) {
    return RichText.joined(rows.stream().map(FactRow::line).toList());
  }

  /** Lays out rows as a table. */
  public static List<LayoutBlock> table(List<FactRow> rows) {
    List<LayoutBlock> sections = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += ROWS_PER_SECTION) {
      List<TextObject> fields =
          rows.subList(from, Math.min(from + ROWS_PER_SECTION, rows.size())).stream()
              .flatMap(row -> Stream.of(Mrkdwn.of("*" + row.label() + "*"), row.field()))
              .toList();
      sections.add(SectionBlock.builder().fields(fields).build());
    }
    return sections;
  }

  /** Words alone are shown as they are, without a look for emoji names in them. */
  private TextObject field() {
    return value.elements().size() == 1
            && value.elements().getFirst() instanceof Text words
            && words.getStyle() == null
        ? ForeignText.plain(words.getText(), VALUE_MOST)
        : Mrkdwn.of(value.mrkdwn());
  }
}
