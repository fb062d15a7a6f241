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
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RichText;
import io.directlinkbot.slack.view.card.CardHeading;
import io.directlinkbot.slack.view.card.PhaseRows;
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
   * @param texts in the language of the person who asked
   * @param now the time, as the deadline may have passed
   */
  public static View of(
      InterfaceRequest request,
      AccountView view,
      Optional<String> gateway,
      Texts texts,
      Instant now) {
    List<FactRow> rows = new ArrayList<>();
    rows.addAll(PhaseRows.belowHeading(request, view, texts, now));
    rows.addAll(ExpectedRows.of(request, texts));
    RichText cloud =
        FactRow.line(
            List.of(
                FactRow.plain(texts.get("dialog.details.state"), request.state().name()),
                FactRow.plain(texts.get("dialog.details.type"), request.offer().type()),
                FactRow.plain(texts.get("dialog.details.owner"), request.offer().ownerAccount()),
                new FactRow(
                    texts.get("dialog.details.first-seen"),
                    RichText.date(request.offered().at(), texts))));
    List<RichText> lines = new ArrayList<>();
    lines.addAll(DialogFacts.lines(request, view, rows, texts, now));
    lines.add(cloud);
    return dialog(List.of(RichText.block(lines)), commands(request, view, gateway, texts), texts);
  }

  /**
   * Returns the dialog with the commands and only a summary of the facts, for when Slack refuses
   * the full one.
   */
  public static View simple(
      InterfaceRequest request,
      AccountView view,
      Optional<String> gateway,
      Texts texts,
      Instant now) {
    String heading = CardHeading.of(request, view, texts, now).summary();
    return dialog(List.of(Mrkdwn.section(heading)), commands(request, view, gateway, texts), texts);
  }

  private static List<LayoutBlock> commands(
      InterfaceRequest request, AccountView view, Optional<String> gateway, Texts texts) {
    return CloudIds.ofInterface(request.offer().id())
        .map(
            id ->
                commands(
                    new ManualCommands(view.account(), id, view.endpoint().get()),
                    gateway.flatMap(CloudIds::ofGateway),
                    texts))
        .orElseGet(() -> List.of(Mrkdwn.section(texts.get("dialog.details.malformed"))));
  }

  private static List<LayoutBlock> commands(
      ManualCommands byHand, Optional<String> chosen, Texts texts) {
    String gateway = chosen.orElse(ANY_GATEWAY);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Mrkdwn.section(
            chosen.isPresent()
                ? texts.get("dialog.details.by-hand")
                : texts.get("dialog.details.by-hand-any-gateway", ANY_GATEWAY)));
    blocks.addAll(command(texts.get("dialog.details.accept-aws"), byHand.accept(gateway)));
    byHand
        .acceptWithOscCli(gateway)
        .ifPresent(osc -> blocks.addAll(command(texts.get("dialog.details.accept-osc"), osc)));
    if (byHand.account().approvers().allowDecline()) {
      blocks.addAll(command(texts.get("dialog.details.decline-aws"), byHand.decline()));
      byHand
          .declineWithOscCli()
          .ifPresent(osc -> blocks.addAll(command(texts.get("dialog.details.decline-osc"), osc)));
    }
    blocks.addAll(command(texts.get("dialog.details.look"), byHand.look()));
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

  private static View dialog(List<LayoutBlock> facts, List<LayoutBlock> commands, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>(facts);
    blocks.addAll(commands);
    return View.builder()
        .type("modal")
        .callbackId(Controls.DETAILS_DIALOG)
        .title(ViewTitle.builder().type("plain_text").text(texts.get("card.menu.details")).build())
        .close(ViewClose.builder().type("plain_text").text(texts.get("dialog.close")).build())
        .blocks(blocks)
        .build();
  }
}
