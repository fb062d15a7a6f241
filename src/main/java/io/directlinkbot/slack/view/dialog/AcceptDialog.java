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
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.DeadlineRow;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.card.ApproverWarnings;
import io.directlinkbot.slack.view.card.FindingRows;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.GatewayPicker;
import io.directlinkbot.slack.view.card.NoGatewayText;
import io.directlinkbot.slack.view.card.PhaseRows;
import io.directlinkbot.slack.view.card.RequestCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dialog that the card's Accept button opens: what is accepted, with which gateway, and why.
 */
public final class AcceptDialog {
  private static final int NOTE_MOST = 1_000;

  private AcceptDialog() {}

  /**
   * Returns the dialog.
   *
   * @param now the time, as the deadline may have passed
   */
  public static View of(AcceptPreview preview, Instant now) {
    InterfaceRequest request = preview.request();
    AccountView view = preview.view();
    List<FactRow> rows = new ArrayList<>();
    rows.add(FactRow.plain("Interface", InterfaceFacts.name(request.offer())));
    rows.addAll(InterfaceFacts.of(request.offer(), view));
    preview.replaced().map(replaced -> replaced.row(view)).ifPresent(rows::add);
    rows.addAll(ExpectedRows.of(request));
    rows.add(DeadlineRow.of(request, view, now));
    rows.addAll(PhaseRows.onIt(request, now));
    List<LayoutBlock> blocks = new ArrayList<>(FactRow.table(rows));
    blocks.addAll(ApproverWarnings.of(request, view));
    blocks.addAll(FirstApproval.inDialog(request, view, preview.chosen()));
    if (preview.choice() instanceof GatewayChoice.None) {
      blocks.add(Mrkdwn.section(NoGatewayText.inDialog(view)));
    }
    blocks.add(gatewayInput(preview));
    return dialog(preview, blocks);
  }

  /**
   * Returns the dialog with only a summary of the facts, for when Slack refuses the full one. A
   * chosen gateway is named and can't be changed.
   */
  public static View simple(AcceptPreview preview) {
    Optional<Gateway> chosen = preview.chosen();
    String with = chosen.map(gateway -> ", with " + Mrkdwn.code(gateway.id())).orElse("");
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(RequestCard.summary(preview.request()) + with));
    blocks.addAll(ApproverWarnings.of(preview.request(), preview.view()));
    if (chosen.isEmpty()) {
      blocks.add(gatewayInput(preview));
    }
    return dialog(preview, blocks);
  }

  private static View dialog(AcceptPreview preview, List<LayoutBlock> above) {
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.addAll(FindingRows.inDialog(preview.findings()));
    blocks.addAll(reading(preview.reading()));
    blocks.addAll(WarningCheckboxes.of(preview.findings()));
    blocks.add(note(preview.note()));
    return View.builder()
        .type("modal")
        .callbackId(Controls.ACCEPT_DIALOG)
        .privateMetadata(
            new DialogMetadata(preview.request().id(), preview.chosen().map(Gateway::id)).write())
        .title(ViewTitle.builder().type("plain_text").text("Accept interface").build())
        .submit(ViewSubmit.builder().type("plain_text").text("Accept").build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }

  private static List<LayoutBlock> reading(AcceptPreview.Reading reading) {
    return switch (reading) {
      case DONE -> List.of();
      case UNDER_WAY ->
          List.of(
              Mrkdwn.context(
                  "The bot is still reading from the cloud; this dialog completes by itself."));
      case FAILED ->
          List.of(
              Mrkdwn.context(
                  "The account's other interfaces could not be read: VLAN and peer addresses were"
                      + " not compared with theirs."));
    };
  }

  /** Reports each pick at once, because the findings depend on it. */
  private static InputBlock gatewayInput(AcceptPreview preview) {
    return InputBlock.builder()
        .blockId(Controls.GATEWAY_BLOCK)
        .dispatchAction(true)
        .label(PlainTextObject.builder().text("Virtual gateway").build())
        .element(GatewayPicker.of(preview.choice(), preview.chosen()))
        .build();
  }

  private static InputBlock note(String written) {
    return InputBlock.builder()
        .blockId(Controls.NOTE_BLOCK)
        .optional(true)
        .label(PlainTextObject.builder().text("Note").build())
        .hint(
            PlainTextObject.builder()
                .text("For the card and its thread: a ticket, a change, a reason.")
                .build())
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
