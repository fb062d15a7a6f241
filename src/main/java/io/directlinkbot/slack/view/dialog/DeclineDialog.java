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
import io.directlinkbot.request.Expectation;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.Taken;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.DeadlineRow;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.Row;
import io.directlinkbot.slack.view.card.Progress;
import io.directlinkbot.slack.view.card.RequestCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The dialog between the card's button and the decline: what is deleted, and why. */
public final class DeclineDialog {
  private static final int REASON_MOST = 1_000;

  private DeclineDialog() {}

  /**
   * The dialog.
   *
   * @param person who is about to decline
   * @param now for the deadline, which may have passed
   */
  public static View of(InterfaceRequest request, AccountView view, Person person, Instant now) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.plain("Interface", InterfaceFacts.name(request.offer())));
    rows.addAll(InterfaceFacts.of(request.offer(), view));
    rows.addAll(ExpectedRows.of(request));
    rows.add(DeadlineRow.of(request, view, now));
    rows.addAll(Progress.onIt(request, now));
    List<LayoutBlock> blocks = new ArrayList<>(others(request, person, now));
    blocks.addAll(Row.table(rows));
    return dialog(request, blocks);
  }

  /** Who else cares about it, so that nobody takes it from them unawares. */
  private static List<LayoutBlock> others(InterfaceRequest request, Person person, Instant now) {
    Stream<String> expects =
        request.expected().map(Expectation::person).filter(it -> !it.isSameUser(person)).stream()
            .map(it -> Mrkdwn.mention(it) + " expects this interface");
    Stream<String> onIt =
        request.takenAt(now).map(Taken::person).filter(it -> !it.isSameUser(person)).stream()
            .map(it -> Mrkdwn.mention(it) + " is on it");
    String others = Stream.concat(expects, onIt).collect(joining(", "));
    return others.isEmpty()
        ? List.of()
        : List.of(Mrkdwn.section("*%s.* Ask first.".formatted(others)));
  }

  /** The same with no more than a summary of the facts, for when Slack does not take them all. */
  public static View simple(InterfaceRequest request) {
    return dialog(request, List.of(Mrkdwn.section(RequestCard.summary(request))));
  }

  private static View dialog(InterfaceRequest request, List<LayoutBlock> facts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Mrkdwn.section(
            "*This deletes the interface, and nobody can undo that.* If it is still needed, the"
                + " other side has to offer a new one. The bot looks first whether it still"
                + " waits, and leaves it alone if not."));
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
                .text("For the card, its thread and the history. The other side does not see it.")
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
