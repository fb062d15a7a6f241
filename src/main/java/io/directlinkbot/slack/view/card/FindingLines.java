package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what pre-flight found, gravest first. */
public final class FindingLines {
  private static final int TITLE_MOST = 80;
  private static final int SENTENCE_MOST = 400;

  private FindingLines() {}

  /** Returns a line for each problem. */
  public static List<RichText> problems(List<Finding> findings, Texts texts) {
    return Stream.of(Level.STOP, Level.WARN, Level.NOTE)
        .flatMap(level -> findings.stream().filter(finding -> finding.is(level)))
        .map(finding -> line(finding, texts))
        .toList();
  }

  /** Returns one short line for the checks that passed, for a card, where no gateway is chosen. */
  static LayoutBlock passed(List<Finding> findings, Texts texts) {
    long passed = findings.stream().filter(finding -> finding.is(Level.OK)).count();
    return Mrkdwn.context(
        passed == findings.size()
            ? texts.get("card.checks.all-passed", passed)
            : texts.get("card.checks.others-passed", passed));
  }

  /** Returns the findings for a dialog: the problems in full, the rest by title. */
  public static List<LayoutBlock> inDialog(List<Finding> findings, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    RichText.blocks(problems(findings, texts)).forEach(blocks::add);
    String passed =
        findings.stream()
            .filter(finding -> finding.is(Level.OK))
            .map(finding -> texts.get(finding.titleKey()))
            .collect(Collectors.joining(", "));
    if (!passed.isEmpty()) {
      blocks.add(Mrkdwn.context(texts.get("dialog.checks-passed", passed)));
    }
    return blocks;
  }

  private static RichText line(Finding finding, Texts texts) {
    RichText title = RichText.foreign(texts.get(finding.titleKey()), TITLE_MOST);
    RichText sentence = RichText.foreign(texts.get(finding.sentence()), SENTENCE_MOST);
    return switch (finding.level()) {
      case STOP -> RichText.of(texts, "card.finding.stop", title, sentence);
      case WARN -> RichText.of(texts, "card.finding.warning", title, sentence);
      case NOTE, OK -> RichText.of(texts, "card.finding.note", title, sentence);
    };
  }
}
