package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A label and its value. Slack lays out a section's fields in two columns, so such rows make a
 * table.
 */
public record FactRow(String label, TextObject value) {
  /** A section takes ten fields. */
  private static final int ROWS_PER_SECTION = 5;

  private static final int VALUE_MOST = 300;

  /** Returns a row whose value Slack does not interpret. */
  public static FactRow plain(String label, String value) {
    return new FactRow(label, ForeignText.plain(value, VALUE_MOST));
  }

  /** Returns a row with a value in mrkdwn, for the bot's own text only. */
  public static FactRow mrkdwn(String label, String value) {
    return new FactRow(label, Mrkdwn.of(value));
  }

  /** Lays out rows as a table. */
  public static List<LayoutBlock> table(List<FactRow> rows) {
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
