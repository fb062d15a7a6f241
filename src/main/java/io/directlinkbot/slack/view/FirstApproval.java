package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import java.util.List;
import java.util.Optional;

/** What cards, dialogs and replies show of the first of two approvals. */
public final class FirstApproval {
  private FirstApproval() {}

  /** Returns the first approval while the second is missing. */
  public static Optional<Claim> first(InterfaceRequest request, AccountView view) {
    return request
        .approval()
        .map(Event.Approved::claim)
        .filter(
            _ -> request.phase() instanceof Phase.Waiting && view.required(request.offer()) > 1);
  }

  /**
   * Whether the request ended without a second approval. One that was accepted elsewhere has a
   * gateway.
   */
  public static boolean wasAlone(InterfaceRequest request, Phase.Closed closed) {
    return request.approval().isPresent()
        && closed.claim().isEmpty()
        && request.gateway().isEmpty();
  }

  /** Returns the row that names the approver, if any. */
  public static List<FactRow> person(InterfaceRequest request) {
    return request.approval().map(FirstApproval::row).stream().toList();
  }

  /** Returns the rows of approver, gateway and note, if there is an approval. */
  public static List<FactRow> withChoice(InterfaceRequest request) {
    return request
        .approval()
        .map(first -> ClaimRows.of(first.claim(), row(first)))
        .orElse(List.of());
  }

  /** Says on the card which approvals are missing. */
  public static List<LayoutBlock> onCard(InterfaceRequest request, AccountView view) {
    if (view.required(request.offer()) == 1 || !request.isPrivate()) {
      return List.of();
    }
    return List.of(
        Mrkdwn.context(
            request.approval().isEmpty()
                ? "Two people have to accept this, with the same virtual gateway."
                : "Another person has to accept this with the same virtual gateway. With a"
                    + " different one, approval starts over."));
  }

  /** Returns the button that withdraws it, which works only for its approver. */
  public static List<BlockElement> buttons(InterfaceRequest request) {
    if (request.approval().isEmpty()) {
      return List.of();
    }
    String name = ForeignText.name(request.offer().name(), 50);
    return List.of(
        ButtonElement.builder()
            .actionId(Controls.WITHDRAW)
            .text(PlainTextObject.builder().text("Withdraw approval").build())
            .accessibilityLabel("Withdraw approval of " + name)
            .value(request.id().toString())
            .build());
  }

  /**
   * Says what pressing the dialog's Accept will do.
   *
   * @param chosen the gateway that the dialog shows
   */
  public static List<LayoutBlock> inDialog(
      InterfaceRequest request, AccountView view, Optional<Gateway> chosen) {
    if (view.required(request.offer()) == 1) {
      return List.of();
    }
    return List.of(
        Mrkdwn.section(
            request
                .approval()
                .map(first -> second(first.claim(), chosen))
                .orElse(
                    "*Two people have to accept this.* Yours will be the first approval; the cloud"
                        + " is called with the second.")));
  }

  /** Says who approved with which gateway, as a clause. */
  public static String clause(Texts texts, Claim first) {
    return texts.get(
        "word.approved-with", Mrkdwn.mention(first.person()), Mrkdwn.code(first.gateway().id()));
  }

  private static String second(Claim first, Optional<Gateway> chosen) {
    String approved =
        "*%s approved this with %s.* "
            .formatted(Mrkdwn.mention(first.person()), Mrkdwn.code(first.gateway().id()));
    boolean different =
        chosen.filter(gateway -> !gateway.id().equals(first.gateway().id())).isPresent();
    return approved
        + (different
            ? "You chose a different gateway: approval starts over, with yours as the first."
            : "With the same gateway, another person's accept is the second approval, and the cloud"
                + " is called. With a different one, approval starts over.");
  }

  private static FactRow row(Event.Approved first) {
    return FactRow.mrkdwn(
        "First approval",
        Mrkdwn.mention(first.claim().person()) + " · " + SlackDate.local(first.at()));
  }
}
