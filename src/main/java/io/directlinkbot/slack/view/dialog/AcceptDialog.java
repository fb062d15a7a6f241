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
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RichText;
import io.directlinkbot.slack.view.card.ApproverWarnings;
import io.directlinkbot.slack.view.card.CardHeading;
import io.directlinkbot.slack.view.card.DeadlineRow;
import io.directlinkbot.slack.view.card.FindingLines;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.GatewayPicker;
import io.directlinkbot.slack.view.card.NoGatewayText;
import io.directlinkbot.slack.view.card.PhaseRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The dialog that the card's Accept button opens: what is accepted, with which gateway, and why.
 */
public final class AcceptDialog {
  private static final int NOTE_MOST = 1_000;

  private AcceptDialog() {}

  /**
   * Returns the dialog.
   *
   * @param texts in the language of the person who decides
   * @param now the time, as the deadline may have passed
   */
  public static View of(AcceptPreview preview, Texts texts, Instant now) {
    InterfaceRequest request = preview.request();
    AccountView view = preview.view();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block(facts(preview, texts, now)));
    List<RichText> cautions = new ArrayList<>(ApproverWarnings.of(request, view, texts));
    FirstApproval.inDialog(request, view, preview.chosen(), texts).ifPresent(cautions::add);
    if (preview.choice() instanceof GatewayChoice.None) {
      cautions.add(NoGatewayText.inDialog(view, texts));
    }
    RichText.blocks(cautions).forEach(blocks::add);
    blocks.add(gatewayInput(preview, texts));
    return dialog(preview, blocks, texts);
  }

  private static List<RichText> facts(AcceptPreview preview, Texts texts, Instant now) {
    InterfaceRequest request = preview.request();
    AccountView view = preview.view();
    List<FactRow> rows = new ArrayList<>();
    rows.add(DeadlineRow.of(request, view, texts, now));
    preview.replaced().map(replaced -> replaced.row(view, texts)).ifPresent(rows::add);
    rows.addAll(ExpectedRows.of(request, texts));
    rows.addAll(PhaseRows.onIt(request, texts, now));
    return DialogFacts.lines(request, view, rows, texts, now);
  }

  /**
   * Returns the dialog with only a summary of the facts, for when Slack refuses the full one. A
   * chosen gateway is named and can't be changed.
   */
  public static View simple(AcceptPreview preview, Texts texts, Instant now) {
    String heading = CardHeading.of(preview.request(), preview.view(), texts, now).summary();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Mrkdwn.section(
            preview
                .chosen()
                .map(gateway -> Mrkdwn.code(gateway.id()))
                .map(gateway -> texts.get("dialog.with-gateway", heading, gateway))
                .orElse(heading)));
    ApproverWarnings.of(preview.request(), preview.view(), texts).stream()
        .map(warning -> Mrkdwn.section(warning.mrkdwn()))
        .forEach(blocks::add);
    if (preview.chosen().isEmpty()) {
      blocks.add(gatewayInput(preview, texts));
    }
    return dialog(preview, blocks, texts);
  }

  private static View dialog(AcceptPreview preview, List<LayoutBlock> above, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.addAll(FindingLines.inDialog(preview.findings(), texts));
    blocks.addAll(reading(preview.reading(), texts));
    blocks.addAll(WarningCheckboxes.of(preview.findings(), texts));
    blocks.add(note(preview.note(), texts));
    return View.builder()
        .type("modal")
        .callbackId(Controls.ACCEPT_DIALOG)
        .privateMetadata(
            new DialogMetadata(preview.request().id(), preview.chosen().map(Gateway::id)).write())
        .title(
            ViewTitle.builder().type("plain_text").text(texts.get("dialog.accept.title")).build())
        .submit(
            ViewSubmit.builder().type("plain_text").text(texts.get("dialog.accept.submit")).build())
        .close(ViewClose.builder().type("plain_text").text(texts.get("dialog.cancel")).build())
        .blocks(blocks)
        .build();
  }

  private static List<LayoutBlock> reading(AcceptPreview.Reading reading, Texts texts) {
    return switch (reading) {
      case DONE -> List.of();
      case UNDER_WAY -> List.of(Mrkdwn.context(texts.get("dialog.still-reading")));
      case FAILED -> List.of(Mrkdwn.context(texts.get("dialog.others-not-read")));
    };
  }

  /** Reports each pick at once, because the findings depend on it. */
  private static InputBlock gatewayInput(AcceptPreview preview, Texts texts) {
    return InputBlock.builder()
        .blockId(Controls.GATEWAY_BLOCK)
        .dispatchAction(true)
        .label(PlainTextObject.builder().text(texts.get("card.fact.gateway")).build())
        .element(GatewayPicker.of(preview.choice(), preview.chosen(), texts))
        .build();
  }

  private static InputBlock note(String written, Texts texts) {
    return InputBlock.builder()
        .blockId(Controls.NOTE_BLOCK)
        .optional(true)
        .label(PlainTextObject.builder().text(texts.get("card.fact.note")).build())
        .hint(PlainTextObject.builder().text(texts.get("dialog.accept.note-hint")).build())
        .element(
            PlainTextInputElement.builder()
                .actionId(Controls.NOTE)
                .multiline(true)
                .initialValue(written.isEmpty() ? null : written)
                .maxLength(NOTE_MOST)
                .build())
        .build();
  }
}
