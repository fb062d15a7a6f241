package io.directlinkbot.slack.view.dialog;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Caretaker;
import io.directlinkbot.request.Expectation;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.DeadlineRow;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.card.PhaseRows;
import io.directlinkbot.slack.view.card.RequestCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The dialog that the card's Decline button opens: what is deleted, and why. */
public final class DeclineDialog {
  private static final int REASON_MOST = 1_000;

  private DeclineDialog() {}

  /**
   * Returns the dialog.
   *
   * @param person the person who is about to decline
   * @param now the time, as the deadline may have passed
   */
  public static View of(InterfaceRequest request, AccountView view, Person person, Instant now) {
    List<FactRow> rows = new ArrayList<>();
    rows.add(FactRow.plain("Interface", InterfaceFacts.name(request.offer())));
    rows.addAll(InterfaceFacts.of(request.offer(), view));
    rows.addAll(ExpectedRows.of(request));
    rows.add(DeadlineRow.of(request, view, now));
    rows.addAll(PhaseRows.onIt(request, now));
    List<LayoutBlock> blocks = new ArrayList<>(others(request, person, now));
    blocks.addAll(FactRow.table(rows));
    return dialog(request, blocks);
  }

  /** Names others who expect it or are on it, so that no one declines it without knowing. */
  private static List<LayoutBlock> others(InterfaceRequest request, Person person, Instant now) {
    Stream<String> expects =
        request.expected().map(Expectation::person).filter(it -> !it.isSameUser(person)).stream()
            .map(it -> Mrkdwn.mention(it) + " expects this interface");
    Stream<String> onIt =
        request.caretaker(now).map(Caretaker::person).filter(it -> !it.isSameUser(person)).stream()
            .map(it -> Mrkdwn.mention(it) + " is on it");
    String others = Stream.concat(expects, onIt).collect(joining(", "));
    return others.isEmpty()
        ? List.of()
        : List.of(Mrkdwn.section("*%s.* Ask first.".formatted(others)));
  }

  /** Returns the dialog with only a summary of the facts, for when Slack refuses the full one. */
  public static View simple(InterfaceRequest request) {
    return dialog(request, List.of(Mrkdwn.section(RequestCard.summary(request))));
  }

  private static View dialog(InterfaceRequest request, List<LayoutBlock> facts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Mrkdwn.section(
            "*This deletes the interface, and nobody can undo that.* If it is still needed, the"
                + " counterparty has to offer a new one. The bot first checks that it still waits,"
                + " and leaves it alone if not."));
    blocks.addAll(facts);
    blocks.add(reason());
    return View.builder()
        .type("modal")
        .callbackId(Controls.DECLINE_DIALOG)
        .privateMetadata(new DialogMetadata(request.id(), Optional.empty()).write())
        .title(ViewTitle.builder().type("plain_text").text("Decline interface").build())
        .submit(ViewSubmit.builder().type("plain_text").text("Decline interface").build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }

  private static InputBlock reason() {
    return InputBlock.builder()
        .blockId(Controls.REASON_BLOCK)
        .label(PlainTextObject.builder().text("Reason").build())
        .hint(
            PlainTextObject.builder()
                .text("For the card, its thread and the history. The counterparty does not see it.")
                .build())
        .element(
            PlainTextInputElement.builder()
                .actionId(Controls.REASON)
                .multiline(true)
                .minLength(1)
                .maxLength(REASON_MOST)
                .build())
        .build();
  }
}
