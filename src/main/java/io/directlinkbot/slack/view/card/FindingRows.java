package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What pre-flight found, gravest first. */
public final class FindingRows {
  private FindingRows() {}

  /** Without a gateway: only what is not in order, and one line for the rest. */
  static List<LayoutBlock> onCard(List<Finding> findings) {
    List<LayoutBlock> blocks = new ArrayList<>(table(findings));
    blocks.add(
        Mrkdwn.context(
            blocks.isEmpty()
                ? "All checks passed that need no gateway; Accept checks the gateway too."
                : "All other checks passed that need no gateway; Accept checks the gateway too."));
    return blocks;
  }

  /** With the gateway: what is not in order in full, the rest by name. */
  public static List<LayoutBlock> inDialog(List<Finding> findings) {
    List<LayoutBlock> blocks = new ArrayList<>(table(findings));
    String passed =
        findings.stream()
            .filter(finding -> finding.is(Level.OK))
            .map(Finding::title)
            .collect(Collectors.joining(", "));
    if (!passed.isEmpty()) {
      blocks.add(Mrkdwn.context("Checks passed: " + passed));
    }
    return blocks;
  }

  private static List<LayoutBlock> table(List<Finding> findings) {
    List<Row> rows = new ArrayList<>();
    for (Level level : List.of(Level.STOP, Level.WARN, Level.NOTE)) {
      findings.stream()
          .filter(finding -> finding.is(level))
          .map(finding -> Row.plain(word(level) + ": " + finding.title(), finding.sentence()))
          .forEach(rows::add);
    }
    return Row.table(rows);
  }

  private static String word(Level level) {
    return switch (level) {
      case STOP -> "Not possible";
      case WARN -> "Warning";
      case NOTE -> "Note";
      case OK -> "In order";
    };
  }
}
