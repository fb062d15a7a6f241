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
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.Row;
import io.directlinkbot.slack.view.card.ApproverWarnings;
import io.directlinkbot.slack.view.card.FindingRows;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.GatewayPicker;
import io.directlinkbot.slack.view.card.NoGateway;
import io.directlinkbot.slack.view.card.Progress;
import io.directlinkbot.slack.view.card.RequestCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dialog between the card's button and the accept: what is accepted, with which gateway, and
 * why.
 */
public final class AcceptDialog {
  private static final int NOTE_MOST = 1_000;

  private AcceptDialog() {}

  /**
   * The dialog.
   *
   * @param now for deadlines that passed
   */
  public static View of(AcceptPreview acceptance, Instant now) {
    InterfaceRequest request = acceptance.request();
    AccountView view = acceptance.view();
    List<Row> rows = new ArrayList<>();
    rows.add(Row.plain("Interface", InterfaceFacts.name(request.offer())));
    rows.addAll(InterfaceFacts.of(request.offer(), view));
    acceptance.replaced().map(old -> old.row(view)).ifPresent(rows::add);
    rows.addAll(ExpectedRows.of(request));
    rows.add(DeadlineRow.of(request, view, now));
    rows.addAll(Progress.onIt(request, now));
    List<LayoutBlock> blocks = new ArrayList<>(Row.table(rows));
    blocks.addAll(ApproverWarnings.of(request, view));
    blocks.addAll(FirstApproval.inDialog(request, view, acceptance.chosen()));
    if (acceptance.choice() instanceof GatewayChoice.None) {
      blocks.add(Mrkdwn.section(NoGateway.inDialog(view)));
    }
    blocks.add(gatewayInput(acceptance));
    return dialog(acceptance, blocks);
  }

  /**
   * The same with no more than a summary of the facts, for when Slack does not take them all. A
   * chosen gateway is named in it, and can't be changed.
   */
  public static View simple(AcceptPreview acceptance) {
    Optional<Gateway> chosen = acceptance.chosen();
    String with = chosen.map(gateway -> ", with " + Mrkdwn.code(gateway.id())).orElse("");
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Mrkdwn.section(RequestCard.summary(acceptance.request()) + with));
    blocks.addAll(ApproverWarnings.of(acceptance.request(), acceptance.view()));
    if (chosen.isEmpty()) {
      blocks.add(gatewayInput(acceptance));
    }
    return dialog(acceptance, blocks);
  }

  private static View dialog(AcceptPreview acceptance, List<LayoutBlock> above) {
    List<LayoutBlock> blocks = new ArrayList<>(above);
    blocks.addAll(FindingRows.inDialog(acceptance.findings()));
    blocks.addAll(reading(acceptance.reading()));
    blocks.addAll(Acknowledgement.of(acceptance.findings()));
    blocks.add(note(acceptance.note()));
    return View.builder()
        .type("modal")
        .callbackId(Controls.ACCEPT_DIALOG)
        .privateMetadata(
            new DialogMetadata(acceptance.request().id(), acceptance.chosen().map(Gateway::id))
                .write())
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
              Mrkdwn.context("The cloud is still being asked; this dialog completes by itself."));
      case FAILED ->
          List.of(
              Mrkdwn.context(
                  "The account's other interfaces could not be read: VLAN and peer addresses were"
                      + " not compared with theirs."));
    };
  }

  /** Sends each pick at once, as the findings depend on it. */
  private static InputBlock gatewayInput(AcceptPreview acceptance) {
    return InputBlock.builder()
        .blockId(Controls.GATEWAY_BLOCK)
        .dispatchAction(true)
        .label(PlainTextObject.builder().text("Virtual gateway").build())
        .element(GatewayPicker.of(acceptance.choice(), acceptance.chosen()))
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
