package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A label and its value. Slack lays a section's fields out in two columns, so rows of label and
 * value make a table.
 */
public record Row(String label, TextObject value) {
  /** A section takes ten fields. */
  private static final int ROWS_PER_SECTION = 5;

  private static final int VALUE_MOST = 300;

  /** A value that Slack interprets nothing in. */
  public static Row plain(String label, String value) {
    return new Row(label, ForeignText.plain(value, VALUE_MOST));
  }

  /** A value in mrkdwn; for text of our own only. */
  public static Row mrkdwn(String label, String value) {
    return new Row(label, Mrkdwn.of(value));
  }

  public static List<LayoutBlock> table(List<Row> rows) {
    List<LayoutBlock> sections = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += ROWS_PER_SECTION) {
      List<TextObject> fields =
          rows.subList(from, Math.min(from + ROWS_PER_SECTION, rows.size())).stream()
              .flatMap(row -> Stream.of(Mrkdwn.of("*" + row.label() + "*"), row.value()))
              .toList();
      sections.add(SectionBlock.builder().fields(fields).build());
    }
    return sections;
  }
}
