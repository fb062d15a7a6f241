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
  private static final int NAME_MOST = 70;

  /** Slack's limit for a header, and room in it for a state, a name and an id. */
  private static final int HEADER_MOST = 150;

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
        waiting.lastTry().ifPresent(last -> blocks.addAll(LastTry.of(last)));
        blocks.addAll(controls(request, view, choice));
      }
      case Phase.Confirming confirming -> {
        rows.addAll(claimed("Being accepted by", confirming.claim(), confirming.since()));
        blocks.addAll(Row.table(rows));
        blocks.add(
            Mrkdwn.context(
                "The cloud was asked to accept it. As soon as it tells what came of that, this card"
                    + " does."));
      }
      case Phase.Accepted accepted -> {
        rows.addAll(claimed("Accepted by", accepted.claim(), accepted.at()));
        blocks.addAll(Row.table(rows));
        blocks.add(Mrkdwn.context(StateMeaning.of(request.state())));
      }
      case Phase.AcceptedOutside outside -> {
        rows.add(Row.mrkdwn("Accepted", "outside of this bot; seen " + Times.local(outside.at())));
        request.gateway().ifPresent(gateway -> rows.add(Row.plain("Virtual gateway", gateway)));
        blocks.addAll(Row.table(rows));
        blocks.add(Mrkdwn.context(StateMeaning.of(request.state())));
      }
      case Phase.Closed closed -> {
        // whether the cloud took it is not known of each accept that was cut off by the end
        closed.claim().ifPresent(claim -> rows.addAll(claimed("Approved by", claim)));
        rows.add(Row.mrkdwn(Status.of(request).word(), Times.local(closed.at())));
        blocks.addAll(Row.table(rows));
        blocks.add(Mrkdwn.context(Endings.sentence(closed.ending(), "It")));
      }
    }
    return new Message(summary(request), blocks);
  }

  private static LayoutBlock header(InterfaceRequest request) {
    String name = ForeignText.name(request.offer().name(), NAME_MOST);
    String line = "%s · %s · %s".formatted(Status.of(request), name, request.offer().id());
    return HeaderBlock.builder().text(ForeignText.plain(line, HEADER_MOST)).build();
  }

  private static String summary(InterfaceRequest request) {
    return "%s: interface %s (%s) for account %s, connection %s, VLAN %s"
        .formatted(
            ForeignText.escaped(Status.of(request).toString(), NAME_MOST),
            ForeignText.escaped(ForeignText.name(request.offer().name(), NAME_MOST), NAME_MOST),
            ForeignText.escaped(request.offer().id(), NAME_MOST),
            ForeignText.escaped(request.id().account(), NAME_MOST),
            ForeignText.escaped(request.offer().connection(), NAME_MOST),
            request.offer().vlan());
  }

  private static List<LayoutBlock> controls(
      InterfaceRequest request, AccountView view, GatewayChoice choice) {
    if (!request.isPrivate()) {
      return List.of(Mrkdwn.section(OtherTypes.howToAccept(request.offer(), view)));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    List<BlockElement> elements = new ArrayList<>();
    if (choice instanceof GatewayChoice.None) {
      blocks.add(Mrkdwn.section(NoGateway.whatToDo(view)));
    } else {
      elements.add(GatewayPicker.of(choice));
    }
    elements.add(acceptButton(request));
    blocks.add(
        ActionsBlock.builder()
            .blockId(PickerBlock.name(request.id(), choice))
            .elements(elements)
            .build());
    return blocks;
  }

  private static ButtonElement acceptButton(InterfaceRequest request) {
    String name = ForeignText.name(request.offer().name(), 50);
    return ButtonElement.builder()
        .actionId(Controls.ACCEPT)
        .text(PlainTextObject.builder().text("Accept interface…").build())
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
}
