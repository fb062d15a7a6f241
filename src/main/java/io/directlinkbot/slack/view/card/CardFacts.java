package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.RichText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts below a card's controls, in few dense lines. */
final class CardFacts {
  private CardFacts() {}

  /**
   * Returns the lines.
   *
   * @param attached what is known about the interface's gateway
   * @param related the requests that this one replaces, and is replaced by
   */
  static List<RichText> of(
      InterfaceRequest request,
      AccountView view,
      Optional<Gateway> attached,
      List<FactRow> related,
      Texts texts,
      Instant now) {
    List<FactRow> further = new ArrayList<>(related);
    further.addAll(ExpectedRows.of(request, texts));
    List<RichText> lines = new ArrayList<>();
    if (request.phase() instanceof Phase.Waiting && !request.isBeingDeleted()) {
      List<RichText> facts = new ArrayList<>();
      List<RichText> status = List.of(StatusWords.of(request, texts));
      facts.add(InterfaceFacts.line(status, request.offer(), texts));
      InterfaceFacts.contact(request.offer(), view).ifPresent(facts::add);
      lines.add(RichText.joined(facts));
      DeadlineRow.window(request, view, texts, now).ifPresent(row -> lines.add(row.line()));
      // the approver and the gateway stand above the controls
      FirstApproval.note(request, texts).ifPresent(further::add);
      SnoozeText.row(request, view, texts, now).ifPresent(further::add);
    } else {
      PhaseRows.details(request, view, attached, texts, now).forEach(row -> lines.add(row.line()));
      lines.add(InterfaceFacts.line(List.of(), request.offer(), texts));
      lines.add(InterfaceFacts.parties(request.offer(), view, texts));
    }
    further.forEach(row -> lines.add(row.line()));
    return lines;
  }
}
