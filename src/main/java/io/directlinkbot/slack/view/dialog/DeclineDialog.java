package io.directlinkbot.slack.view.dialog;

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
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RichText;
import io.directlinkbot.slack.view.card.CardHeading;
import io.directlinkbot.slack.view.card.DeadlineRow;
import io.directlinkbot.slack.view.card.PhaseRows;
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
   * @param texts in the language of that person
   * @param now the time, as the deadline may have passed
   */
  public static View of(
      InterfaceRequest request, AccountView view, Person person, Texts texts, Instant now) {
    List<FactRow> rows = new ArrayList<>();
    rows.add(DeadlineRow.of(request, view, texts, now));
    rows.addAll(ExpectedRows.of(request, texts));
    rows.addAll(PhaseRows.onIt(request, texts, now));
    List<LayoutBlock> blocks = new ArrayList<>();
    RichText.blocks(others(request, person, texts, now)).forEach(blocks::add);
    blocks.add(RichText.block(DialogFacts.lines(request, view, rows, texts, now)));
    return dialog(request, blocks, texts);
  }

  /** Names others who expect it or are on it, so that no one declines it without knowing. */
  private static List<RichText> others(
      InterfaceRequest request, Person person, Texts texts, Instant now) {
    Stream<RichText> expects =
        request.expected().map(Expectation::person).filter(it -> !it.isSameUser(person)).stream()
            .map(it -> RichText.of(texts, "dialog.decline.expected", RichText.person(it)));
    Stream<RichText> onIt =
        request.caretaker(now).map(Caretaker::person).filter(it -> !it.isSameUser(person)).stream()
            .map(it -> RichText.of(texts, "dialog.decline.on-it", RichText.person(it)));
    return Stream.concat(expects, onIt).toList();
  }

  /** Returns the dialog with only a summary of the facts, for when Slack refuses the full one. */
  public static View simple(InterfaceRequest request, AccountView view, Texts texts, Instant now) {
    String heading = CardHeading.of(request, view, texts, now).summary();
    return dialog(request, List.of(Mrkdwn.section(heading)), texts);
  }

  private static View dialog(InterfaceRequest request, List<LayoutBlock> facts, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block(List.of(RichText.of(texts, "dialog.decline.deletes"))));
    blocks.addAll(facts);
    blocks.add(reason(texts));
    return View.builder()
        .type("modal")
        .callbackId(Controls.DECLINE_DIALOG)
        .privateMetadata(new DialogMetadata(request.id(), Optional.empty()).write())
        .title(
            ViewTitle.builder().type("plain_text").text(texts.get("dialog.decline.title")).build())
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(texts.get("dialog.decline.submit"))
                .build())
        .close(ViewClose.builder().type("plain_text").text(texts.get("dialog.cancel")).build())
        .blocks(blocks)
        .build();
  }

  private static InputBlock reason(Texts texts) {
    return InputBlock.builder()
        .blockId(Controls.REASON_BLOCK)
        .label(PlainTextObject.builder().text(texts.get("card.fact.reason")).build())
        .hint(PlainTextObject.builder().text(texts.get("dialog.decline.reason-hint")).build())
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
