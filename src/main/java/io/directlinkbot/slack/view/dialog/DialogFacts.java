package io.directlinkbot.slack.view.dialog;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.RichText;
import io.directlinkbot.slack.view.card.CardHeading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a dialog says first: the card's heading, and the facts in dense lines. */
final class DialogFacts {
  private DialogFacts() {}

  /**
   * Returns the lines.
   *
   * @param further rows with a line each
   */
  static List<RichText> lines(
      InterfaceRequest request, AccountView view, List<FactRow> further, Texts texts, Instant now) {
    List<RichText> lines = new ArrayList<>();
    lines.add(CardHeading.of(request, view, texts, now));
    lines.add(InterfaceFacts.line(List.of(), request.offer(), texts));
    lines.add(InterfaceFacts.parties(request.offer(), view, texts));
    further.stream().map(FactRow::line).forEach(lines::add);
    return lines;
  }
}
