package io.directlinkbot.slack.view;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The one message a request has: with a picker and a button while it waits, without controls from
 * the decision on.
 */
public final class RequestCard {
  private static final int NAME_MOST = 80;

  private RequestCard() {}

  /**
   * The card.
   *
   * @param choice of gateways, as far as it is known
   * @param now for deadlines that passed
   */
  public static Message of(
      InterfaceRequest request, AccountView view, GatewayChoice choice, Instant now) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(request));
    List<Row> rows = new ArrayList<>(InterfaceFacts.of(request.offer(), view));
    switch (request.phase()) {
      case Phase.Waiting waiting -> {
        rows.add(DeadlineRow.of(request, view, now));
        blocks.addAll(Row.table(rows));
        blocks.addAll(Notices.of(request, view));
        waiting.lastTry().ifPresent(last -> blocks.add(lastTry(last)));
        blocks.addAll(controls(request, view, choice));
      }
      case Phase.Confirming confirming -> {
        rows.addAll(claimed("Accepting", confirming.claim(), confirming.since()));
        blocks.addAll(Row.table(rows));
        blocks.add(
            Mrkdwn.context("The cloud was asked to accept it; what it did is being found out."));
      }
      case Phase.Accepted accepted -> {
        rows.addAll(claimed("Accepted by", accepted.claim(), accepted.at()));
        blocks.addAll(Row.table(rows));
      }
      case Phase.AcceptedOutside outside -> {
        rows.add(
            Row.mrkdwn("Accepted outside", "not by this bot; seen " + Times.local(outside.at())));
        request.gateway().ifPresent(gateway -> rows.add(Row.plain("Virtual gateway", gateway)));
        blocks.addAll(Row.table(rows));
      }
      case Phase.Closed closed -> {
        closed.claim().ifPresent(claim -> rows.addAll(claimed("Accepted by", claim)));
        rows.add(Row.mrkdwn(Status.of(request).word(), Times.local(closed.at())));
        blocks.addAll(Row.table(rows));
        blocks.add(Mrkdwn.context(Endings.sentence(closed.ending())));
      }
    }
    return new Message(summary(request), blocks);
  }

  private static LayoutBlock header(InterfaceRequest request) {
    String name = ForeignText.line(request.offer().name(), NAME_MOST);
    String line = "%s · %s · %s".formatted(Status.of(request), name, request.offer().id());
    return HeaderBlock.builder().text(ForeignText.plain(line, 140)).build();
  }

  private static String summary(InterfaceRequest request) {
    return "%s: %s, %s of account %s, connection %s, VLAN %d"
        .formatted(
            ForeignText.escaped(Status.of(request).toString(), NAME_MOST),
            ForeignText.escaped(request.offer().name(), NAME_MOST),
            request.offer().id(),
            ForeignText.escaped(request.id().account(), NAME_MOST),
            ForeignText.escaped(request.offer().connection(), NAME_MOST),
            request.offer().vlan());
  }

  private static List<LayoutBlock> controls(
      InterfaceRequest request, AccountView view, GatewayChoice choice) {
    if (!request.isPrivate()) {
      return List.of(Mrkdwn.section(OtherTypes.howToAccept(request.offer())));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    List<BlockElement> elements = new ArrayList<>();
    if (choice instanceof GatewayChoice.None) {
      blocks.add(Mrkdwn.section(NoGateway.whatToDo(view)));
    } else {
      elements.add(GatewayPicker.of(choice));
    }
    elements.add(acceptButton(request));
    blocks.add(ActionsBlock.builder().blockId(request.id().toString()).elements(elements).build());
    return blocks;
  }

  private static ButtonElement acceptButton(InterfaceRequest request) {
    String name = ForeignText.line(request.offer().name(), 50);
    return ButtonElement.builder()
        .actionId(Controls.ACCEPT)
        .text(PlainTextObject.builder().text("Accept…").build())
        .accessibilityLabel("Accept interface " + name)
        .style("primary")
        .value(request.id().toString())
        .build();
  }

  private static List<Row> claimed(String label, Claim claim, Instant at) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.mrkdwn(label, Mrkdwn.mention(claim.person()) + " · " + Times.local(at)));
    return withGateway(rows, claim);
  }

  private static List<Row> claimed(String label, Claim claim) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.mrkdwn(label, Mrkdwn.mention(claim.person())));
    return withGateway(rows, claim);
  }

  private static List<Row> withGateway(List<Row> rows, Claim claim) {
    rows.add(Row.plain("Virtual gateway", InterfaceFacts.gateway(claim.gateway())));
    if (!claim.note().isBlank()) {
      rows.add(Row.plain("Note", claim.note()));
    }
    return rows;
  }

  private static LayoutBlock lastTry(Phase.FailedTry last) {
    return Mrkdwn.context(
        "%s tried to accept with %s %s, and it failed: %s"
            .formatted(
                Mrkdwn.mention(last.claim().person()),
                Mrkdwn.code(last.claim().gateway().id()),
                Times.local(last.at()),
                ForeignText.escaped(last.reason(), 500)));
  }
}
