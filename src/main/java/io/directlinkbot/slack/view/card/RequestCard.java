package io.directlinkbot.slack.view.card;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.RichText;
import io.directlinkbot.slack.view.StateMeaning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The card: the one message of a request. It has a picker and buttons while the request waits, and
 * no controls from the decision on. First the decision, then what speaks against it, the controls,
 * and the rest of the facts: a phone shows it without scrolling.
 */
public final class RequestCard {
  private static final int NAME_MOST = 40;
  private static final int MEANING_MOST = 300;

  private RequestCard() {}

  /** Returns the card of a request that replaces none. */
  public static Message of(
      InterfaceRequest request,
      AccountView view,
      GatewayChoice choice,
      List<Finding> findings,
      Instant now) {
    return of(request, view, choice, findings, List.of(), now);
  }

  /**
   * Returns the card, in the language of the account's channel.
   *
   * @param choice what is known about the gateways
   * @param findings what pre-flight found without a gateway
   * @param related rows about the requests that this one replaces, and is replaced by
   * @param now the time, as deadlines may have passed
   */
  public static Message of(
      InterfaceRequest request,
      AccountView view,
      GatewayChoice choice,
      List<Finding> findings,
      List<FactRow> related,
      Instant now) {
    Texts texts = Texts.in(view.language());
    RichText heading = CardHeading.of(request, view, texts, now);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block(List.of(heading)));
    if (request.phase() instanceof Phase.Waiting(var last) && !request.isBeingDeleted()) {
      RichText.blocks(cautions(request, view, choice, findings, last, texts, now))
          .forEach(blocks::add);
      controls(request, view, choice, texts, now).ifPresent(blocks::add);
    }
    blocks.add(RichText.block(CardFacts.of(request, view, choice.attached(), related, texts, now)));
    if (request.waits() && !request.isBeingDeleted()) {
      if (request.isPrivate()) {
        blocks.add(FindingLines.passed(findings, texts));
      }
    } else {
      blocks.add(PhaseMeaning.of(request, view, texts));
    }
    return new Message(heading.summary(), blocks);
  }

  /** What an approver should know before the decision, a line each. */
  private static List<RichText> cautions(
      InterfaceRequest request,
      AccountView view,
      GatewayChoice choice,
      List<Finding> findings,
      Optional<Phase.FailedTry> last,
      Texts texts,
      Instant now) {
    List<RichText> lines = new ArrayList<>();
    FirstApproval.onCard(request, view, texts).ifPresent(lines::add);
    PhaseRows.onIt(request, texts, now).forEach(row -> lines.add(row.line()));
    lines.addAll(ApproverWarnings.of(request, view, texts));
    if (!request.state().equals(State.CONFIRMING)) {
      lines.add(
          RichText.foreign(
              StateMeaning.inWords(texts, request.state(), false, texts.get("word.this-interface")),
              MEANING_MOST));
    }
    last.map(failed -> FailedTryLine.of(failed, texts)).ifPresent(lines::add);
    if (!request.isPrivate()) {
      lines.add(UnsupportedType.howToAccept(request.offer(), view, texts));
      return lines;
    }
    lines.addAll(FindingLines.problems(findings, texts));
    if (choice instanceof GatewayChoice.None) {
      lines.add(NoGatewayText.onCard(view, texts));
    }
    return lines;
  }

  private static Optional<LayoutBlock> controls(
      InterfaceRequest request, AccountView view, GatewayChoice choice, Texts texts, Instant now) {
    if (!request.isPrivate()) {
      return Optional.empty();
    }
    List<BlockElement> elements = new ArrayList<>();
    if (!(choice instanceof GatewayChoice.None)) {
      elements.add(GatewayPicker.of(choice, texts));
    }
    elements.add(acceptButton(request, texts));
    elements.addAll(FirstApproval.buttons(request, texts));
    if (view.allowsDecline()) {
      elements.add(DeclineButton.of(request, texts));
    }
    elements.add(CardMenu.of(request, view, texts, now));
    return Optional.of(
        ActionsBlock.builder()
            .blockId(PickerBlock.id(request.id(), choice))
            .elements(elements)
            .build());
  }

  private static ButtonElement acceptButton(InterfaceRequest request, Texts texts) {
    String name = ForeignText.name(request.offer().name(), NAME_MOST);
    return ButtonElement.builder()
        .actionId(Controls.ACCEPT)
        .text(PlainTextObject.builder().text(texts.get("card.button.accept")).build())
        .accessibilityLabel(texts.get("card.button.accept-of", name))
        .style("primary")
        .value(request.id().toString())
        .build();
  }
}
