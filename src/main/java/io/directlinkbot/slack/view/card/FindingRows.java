package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.config.Language;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.FindingText;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows what pre-flight found, gravest first. */
public final class FindingRows {
  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  private FindingRows() {}

  /**
   * Returns the findings for a card, where no gateway is chosen: the problems in full, and one line
   * for the rest.
   */
  static List<LayoutBlock> onCard(List<Finding> findings) {
    List<LayoutBlock> blocks = new ArrayList<>(table(findings));
    blocks.add(
        Mrkdwn.context(
            blocks.isEmpty()
                ? "All checks that need no gateway passed; Accept also checks the gateway."
                : "All other checks that need no gateway passed; Accept also checks the gateway."));
    return blocks;
  }

  /** Returns the findings for a dialog: the problems in full, the rest by title. */
  public static List<LayoutBlock> inDialog(List<Finding> findings) {
    List<LayoutBlock> blocks = new ArrayList<>(table(findings));
    String passed =
        findings.stream()
            .filter(finding -> finding.is(Level.OK))
            .map(finding -> FindingText.title(ENGLISH, finding))
            .collect(Collectors.joining(", "));
    if (!passed.isEmpty()) {
      blocks.add(Mrkdwn.context("Checks passed: " + passed));
    }
    return blocks;
  }

  private static List<LayoutBlock> table(List<Finding> findings) {
    List<FactRow> rows = new ArrayList<>();
    for (Level level : List.of(Level.STOP, Level.WARN, Level.NOTE)) {
      findings.stream()
          .filter(finding -> finding.is(level))
          .map(
              finding ->
                  FactRow.plain(
                      word(level) + ": " + FindingText.title(ENGLISH, finding),
                      FindingText.sentence(ENGLISH, finding)))
          .forEach(rows::add);
    }
    return FactRow.table(rows);
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
