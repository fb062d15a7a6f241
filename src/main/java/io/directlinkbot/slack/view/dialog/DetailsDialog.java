package io.directlinkbot.slack.view.dialog;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.CloudIds;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import io.directlinkbot.slack.view.card.PhaseRows;
import io.directlinkbot.slack.view.card.RequestCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dialog that the card's menu opens: facts that the card has no room for, and commands to do by
 * hand what the bot does. It decides nothing, so anyone can open it.
 */
public final class DetailsDialog {
  /** Placeholder for the gateway when none is chosen. */
  private static final String ANY_GATEWAY = "vgw-xxxxxxxx";

  private DetailsDialog() {}

  /**
   * Returns the dialog.
   *
   * @param gateway id of the gateway picked on the card, if any
   * @param now the time, as the deadline may have passed
   */
  public static View of(
      InterfaceRequest request, AccountView view, Optional<String> gateway, Instant now) {
    List<FactRow> rows = new ArrayList<>();
    rows.add(FactRow.plain("Interface", InterfaceFacts.name(request.offer())));
    rows.addAll(InterfaceFacts.of(request.offer(), view));
    rows.add(FactRow.plain("State", request.state().name()));
    rows.add(FactRow.plain("Type", request.offer().type()));
    rows.add(FactRow.plain("Owner, as the cloud names it", request.offer().ownerAccount()));
    rows.add(FactRow.mrkdwn("First seen", SlackDate.local(request.offered().at())));
    rows.addAll(PhaseRows.of(request, view, now));
    return dialog(FactRow.table(rows), commands(request, view, gateway));
  }

  /**
   * Returns the dialog with the commands and only a summary of the facts, for when Slack refuses
   * the full one.
   */
  public static View simple(InterfaceRequest request, AccountView view, Optional<String> gateway) {
    return dialog(
        List.of(Mrkdwn.section(RequestCard.summary(request))), commands(request, view, gateway));
  }

  private static List<LayoutBlock> commands(
      InterfaceRequest request, AccountView view, Optional<String> gateway) {
    return CloudIds.ofInterface(request.offer().id())
        .map(
            id ->
                commands(
                    new ManualCommands(view.account(), id, view.endpoint().get()),
                    gateway.flatMap(CloudIds::ofGateway)))
        .orElse(
            List.of(
                Mrkdwn.section(
                    "The id of this interface is malformed, so there are no commands for it.")));
  }

  private static List<LayoutBlock> commands(ManualCommands byHand, Optional<String> chosen) {
    String gateway = chosen.orElse(ANY_GATEWAY);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Mrkdwn.section(
            "*By hand.* For people who have this account's keys. The bot notices what is done and"
                + " shows it on the card."
                + (chosen.isEmpty()
                    ? " No virtual gateway is chosen on the card: replace `"
                        + ANY_GATEWAY
                        + "` with the id of one."
                    : "")));
    blocks.addAll(command("*Accept*, with the AWS CLI", byHand.accept(gateway)));
    byHand
        .acceptWithOscCli(gateway)
        .ifPresent(osc -> blocks.addAll(command("*Accept*, with the OSC CLI", osc)));
    if (byHand.account().approvers().allowDecline()) {
      blocks.addAll(
          command(
              "*Decline*, with the AWS CLI. This deletes the interface in any state: look first.",
              byHand.decline()));
      byHand
          .declineWithOscCli()
          .ifPresent(osc -> blocks.addAll(command("*Decline*, with the OSC CLI", osc)));
    }
    blocks.addAll(command("*Look* at its state and gateway, with the AWS CLI", byHand.look()));
    return blocks;
  }

  private static List<LayoutBlock> command(String title, ShellCommand command) {
    return List.of(Mrkdwn.section(title), preformatted(command));
  }

  /** Slack interprets nothing in preformatted text and copies it as it is. */
  private static LayoutBlock preformatted(ShellCommand command) {
    return RichTextBlock.builder()
        .elements(
            List.of(
                RichTextPreformattedElement.builder()
                    .elements(
                        List.of(
                            RichTextSectionElement.Text.builder().text(command.toString()).build()))
                    .build()))
        .build();
  }

  private static View dialog(List<LayoutBlock> facts, List<LayoutBlock> commands) {
    List<LayoutBlock> blocks = new ArrayList<>(facts);
    blocks.addAll(commands);
    return View.builder()
        .type("modal")
        .callbackId(Controls.DETAILS_DIALOG)
        .title(ViewTitle.builder().type("plain_text").text("Details and commands").build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(blocks)
        .build();
  }
}
