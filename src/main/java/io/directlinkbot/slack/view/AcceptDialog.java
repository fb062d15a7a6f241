package io.directlinkbot.slack.view;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.InterfaceRequest;
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
   * @param chosen the gateway picked on the card, which the dialog shows; with none the dialog has
   *     a picker of its own
   * @param choice what that picker chooses from
   */
  public static View of(
      InterfaceRequest request,
      AccountView view,
      Optional<Gateway> chosen,
      GatewayChoice choice,
      Instant now) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.plain("Interface", InterfaceFacts.name(request.offer())));
    rows.addAll(InterfaceFacts.of(request.offer(), view));
    rows.add(DeadlineRow.of(request, view, now));
    chosen.ifPresent(
        gateway -> rows.add(Row.plain("Virtual gateway", InterfaceFacts.gateway(gateway))));
    return dialog(request, view, chosen, choice, Row.table(rows));
  }

  /** The same with no more than a summary of the facts, for when Slack does not take them all. */
  public static View simple(
      InterfaceRequest request, AccountView view, Optional<Gateway> chosen, GatewayChoice choice) {
    String with = chosen.map(gateway -> ", with " + Mrkdwn.code(gateway.id())).orElse("");
    return dialog(
        request,
        view,
        chosen,
        choice,
        List.of(Mrkdwn.section(RequestCard.summary(request) + with)));
  }

  private static View dialog(
      InterfaceRequest request,
      AccountView view,
      Optional<Gateway> chosen,
      GatewayChoice choice,
      List<LayoutBlock> facts) {
    List<LayoutBlock> blocks = new ArrayList<>(facts);
    blocks.addAll(Notices.of(request, view));
    blocks.addAll(Approvals.inDialog(request, view, chosen));
    if (chosen.isEmpty()) {
      if (choice instanceof GatewayChoice.None) {
        blocks.add(Mrkdwn.section(NoGateway.inDialog(view)));
      }
      blocks.add(gatewayInput(choice));
    }
    blocks.add(note());
    return View.builder()
        .type("modal")
        .callbackId(Controls.ACCEPT_DIALOG)
        .privateMetadata(new DialogMetadata(request.id(), chosen.map(Gateway::id)).write())
        .title(ViewTitle.builder().type("plain_text").text("Accept interface").build())
        .submit(ViewSubmit.builder().type("plain_text").text("Accept").build())
        .close(ViewClose.builder().type("plain_text").text("Cancel").build())
        .blocks(blocks)
        .build();
  }

  private static InputBlock gatewayInput(GatewayChoice choice) {
    return InputBlock.builder()
        .blockId(Controls.GATEWAY_BLOCK)
        .label(PlainTextObject.builder().text("Virtual gateway").build())
        .element(GatewayPicker.of(choice))
        .build();
  }

  private static InputBlock note() {
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
                .maxLength(NOTE_MOST)
                .build())
        .build();
  }
}
