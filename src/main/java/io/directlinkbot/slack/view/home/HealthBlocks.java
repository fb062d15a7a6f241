package io.directlinkbot.slack.view.home;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.home.AccountHealth.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says which accounts can't be watched and which channels can't be posted to. */
final class HealthBlocks {
  private static final int MOST_TROUBLE = 8;
  private static final int NAME_MOST = 80;

  /** All names that are well stand in one line; Slack takes 3,000 characters. */
  private static final int NAMES_MOST = 2_000;

  private static final int REASON_MOST = 600;

  private HealthBlocks() {}

  /** Returns the trouble, a block for each, and then one line for all that is well. */
  static List<LayoutBlock> of(HomeContent content, Texts texts) {
    List<String> trouble =
        Stream.concat(
                content.health().stream()
                    .filter(each -> each.outcome() == Outcome.FAILS)
                    .map(
                        each ->
                            texts.get(
                                "home.account-fails",
                                ForeignText.escaped(each.account(), NAME_MOST),
                                ForeignText.escaped(
                                    each.reason().map(texts::get).orElse(""), REASON_MOST))),
                content.parked().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(
                        each ->
                            texts.get(
                                "home.channel-parked",
                                "<#" + ForeignText.escaped(each.getKey(), NAME_MOST) + ">",
                                ForeignText.escaped(texts.get(each.getValue()), REASON_MOST))))
            .toList();
    List<LayoutBlock> blocks = new ArrayList<>();
    trouble.stream().limit(MOST_TROUBLE).map(Mrkdwn::section).forEach(blocks::add);
    if (trouble.size() > MOST_TROUBLE) {
      blocks.add(Mrkdwn.context(texts.get("home.trouble-more", trouble.size() - MOST_TROUBLE)));
    }
    String well = names(content, Outcome.WELL);
    if (!well.isEmpty()) {
      blocks.add(Mrkdwn.context(texts.get("home.account-well", well)));
    }
    String notYet = names(content, Outcome.NOT_YET);
    if (!notYet.isEmpty()) {
      blocks.add(Mrkdwn.context(texts.get("home.account-not-yet", notYet)));
    }
    return blocks;
  }

  private static String names(HomeContent content, Outcome outcome) {
    String names =
        content.health().stream()
            .filter(each -> each.outcome() == outcome)
            .map(AccountHealth::account)
            .collect(joining(", "));
    return names.isEmpty() ? "" : ForeignText.escaped(names, NAMES_MOST);
  }
}
