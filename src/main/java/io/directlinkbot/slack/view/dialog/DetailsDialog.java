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
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.Row;
import io.directlinkbot.slack.view.SlackDate;
import io.directlinkbot.slack.view.card.Progress;
import io.directlinkbot.slack.view.card.RequestCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dialog behind the card's menu: what the card has no room for, and the commands that do by
 * hand what the bot does. It decides nothing, so anybody may open it.
 */
public final class DetailsDialog {
  /** Stands for the gateway where none is chosen. */
  private static final String ANY_GATEWAY = "vgw-xxxxxxxx";

  private DetailsDialog() {}

  /**
   * The dialog.
   *
   * @param gateway id of the gateway picked on the card
   * @param now for the deadline, which may have passed
   */
  public static View of(
      InterfaceRequest request, AccountView view, Optional<String> gateway, Instant now) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.plain("Interface", InterfaceFacts.name(request.offer())));
    rows.addAll(InterfaceFacts.of(request.offer(), view));
    rows.add(Row.plain("State", request.state().name()));
    rows.add(Row.plain("Type", request.offer().type()));
    rows.add(Row.plain("Owner, as the cloud names it", request.offer().ownerAccount()));
    rows.add(Row.mrkdwn("First seen", SlackDate.local(request.offered().at())));
    rows.addAll(Progress.of(request, view, now));
    return dialog(Row.table(rows), commands(request, view, gateway));
  }

  /** The commands alone, for when Slack does not take everything. */
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
                    new ByHand(view.account(), id, view.endpoint().get()),
                    gateway.flatMap(CloudIds::ofGateway)))
        .orElse(
            List.of(
                Mrkdwn.section(
                    "The id of this interface does not look like one, so no commands are made of"
                        + " it.")));
  }

  private static List<LayoutBlock> commands(ByHand byHand, Optional<String> chosen) {
    String gateway = chosen.orElse(ANY_GATEWAY);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Mrkdwn.section(
            "*By hand.* For whoever has the keys of this account. The bot notices what is done and"
                + " says so on the card."
                + (chosen.isEmpty()
                    ? " No virtual gateway is chosen on the card: put its id in the place of `"
                        + ANY_GATEWAY
                        + "`."
                    : "")));
    blocks.addAll(command("*Accept*, with the AWS CLI", byHand.accept(gateway)));
    byHand
        .acceptWithOscCli(gateway)
        .ifPresent(osc -> blocks.addAll(command("*Accept*, with the OSC CLI", osc)));
    if (byHand.account().approvers().allowDecline()) {
      blocks.addAll(
          command(
              "*Decline*, with the AWS CLI. It deletes the interface in whatever state it is: look"
                  + " first.",
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

  /** Text that Slack interprets nothing in, and copies as it is. */
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
