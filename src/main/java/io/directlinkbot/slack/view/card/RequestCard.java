package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RequestStatus;
import io.directlinkbot.slack.view.StateMeaning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The card: the one message of a request. It has a picker and buttons while the request waits, and
 * no controls from the decision on.
 */
public final class RequestCard {
  private static final int NAME_MOST = 70;

  /** Slack's limit for a header. */
  private static final int HEADER_MOST = 150;

  private RequestCard() {}

  /** Returns the card of a request that replaces none. */
  public static Message of(
      InterfaceRequest request,
      AccountView view,
      GatewayChoice choice,
      List<Finding> findings,
      Instant now) {
    return of(request, view, choice, findings, Optional.empty(), now);
  }

  /**
   * Returns the card.
   *
   * @param choice what is known about the gateways
   * @param findings what pre-flight found without a gateway
   * @param replaced the request that this one replaces, if any
   * @param now the time, as deadlines may have passed
   */
  public static Message of(
      InterfaceRequest request,
      AccountView view,
      GatewayChoice choice,
      List<Finding> findings,
      Optional<ReplacedRequest> replaced,
      Instant now) {
    List<FactRow> rows = new ArrayList<>(InterfaceFacts.of(request.offer(), view));
    replaced.map(old -> old.row(view)).ifPresent(rows::add);
    rows.addAll(ExpectedRows.of(request));
    rows.addAll(PhaseRows.of(request, view, choice.attached(), now));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(header(request));
    blocks.addAll(FactRow.table(rows));
    switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() ->
          blocks.add(Mrkdwn.context(EndingText.beingDeleted(request, view, "This interface")));
      case Phase.Waiting waiting -> {
        blocks.addAll(ApproverWarnings.of(request, view));
        if (!request.state().equals(State.CONFIRMING)) {
          blocks.add(meaning(request));
        }
        blocks.addAll(FirstApproval.onCard(request, view));
        blocks.addAll(request.isPrivate() ? FindingRows.onCard(findings) : List.of());
        waiting.lastTry().ifPresent(last -> blocks.addAll(FailedTryBlocks.of(last)));
        blocks.addAll(controls(request, view, choice, now));
      }
      case Phase.Confirming _ when request.state().isAccepted() ->
          blocks.add(
              Mrkdwn.context(
                  "It is accepted, but the cloud does not say yet with which gateway, so it is not"
                      + " known whether the accept made here did it."));
      case Phase.Confirming _ ->
          blocks.add(
              Mrkdwn.context("The cloud was asked to accept it; this card will show the result."));
      case Phase.Declining _ ->
          blocks.add(
              Mrkdwn.context("The cloud was asked to delete it; this card will show the result."));
      case Phase.Accepted _, Phase.AcceptedOutside _, Phase.AcceptedBySomebody _ ->
          blocks.add(meaning(request));
      case Phase.Closed closed ->
          blocks.add(Mrkdwn.context(EndingText.sentences(request, closed, view, "This interface")));
    }
    return new Message(summary(request), blocks);
  }

  private static LayoutBlock meaning(InterfaceRequest request) {
    boolean isInterrupted =
        request.traffic().everAvailable() && !request.state().equals(State.AVAILABLE);
    return Mrkdwn.context(StateMeaning.inWords(request.state(), isInterrupted, "this interface"));
  }

  private static LayoutBlock header(InterfaceRequest request) {
    String name = ForeignText.name(request.offer().name(), NAME_MOST);
    String line = "%s · %s · %s".formatted(RequestStatus.of(request), name, request.offer().id());
    return HeaderBlock.builder().text(ForeignText.plain(line, HEADER_MOST)).build();
  }

  /** Returns the request in one line, for notifications. */
  public static String summary(InterfaceRequest request) {
    return "%s: interface %s (%s) for account %s, connection %s, VLAN %s"
        .formatted(
            ForeignText.escaped(RequestStatus.of(request).toString(), NAME_MOST),
            ForeignText.escaped(ForeignText.name(request.offer().name(), NAME_MOST), NAME_MOST),
            ForeignText.escaped(request.offer().id(), NAME_MOST),
            ForeignText.escaped(request.id().account(), NAME_MOST),
            ForeignText.escaped(request.offer().connection(), NAME_MOST),
            request.offer().vlan());
  }

  private static List<LayoutBlock> controls(
      InterfaceRequest request, AccountView view, GatewayChoice choice, Instant now) {
    if (!request.isPrivate()) {
      return List.of(Mrkdwn.section(UnsupportedType.howToAccept(request.offer(), view)));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    List<BlockElement> elements = new ArrayList<>();
    if (choice instanceof GatewayChoice.None) {
      blocks.add(Mrkdwn.section(NoGatewayText.onCard(view)));
    } else {
      elements.add(GatewayPicker.of(choice));
    }
    elements.add(acceptButton(request));
    elements.addAll(FirstApproval.buttons(request));
    if (view.allowsDecline()) {
      elements.add(DeclineButton.of(request));
    }
    elements.add(CardMenu.of(request, view, now));
    blocks.add(
        ActionsBlock.builder()
            .blockId(PickerBlock.id(request.id(), choice))
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
}
