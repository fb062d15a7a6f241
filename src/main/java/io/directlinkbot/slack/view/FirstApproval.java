package io.directlinkbot.slack.view;

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
import java.util.ArrayList;
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
  public static List<FactRow> person(InterfaceRequest request, Texts texts) {
    return request.approval().map(first -> row(first, texts)).stream().toList();
  }

  /** Returns the rows of approver, gateway and note, if there is an approval. */
  public static List<FactRow> withChoice(InterfaceRequest request, Texts texts) {
    List<FactRow> rows = new ArrayList<>(person(request, texts));
    request.approval().map(first -> ClaimRows.of(first.claim(), texts)).ifPresent(rows::addAll);
    return rows;
  }

  /** Returns the row with the approver's note, if there is one. */
  public static Optional<FactRow> note(InterfaceRequest request, Texts texts) {
    return request.approval().flatMap(first -> ClaimRows.note(first.claim(), texts));
  }

  /** Says on the card which approvals are missing. */
  public static Optional<RichText> onCard(InterfaceRequest request, AccountView view, Texts texts) {
    Optional<RichText> given = request.approval().map(first -> given(first, texts));
    if (view.required(request.offer()) == 1 || !request.isPrivate()) {
      return given;
    }
    return given
        .map(first -> RichText.of(texts, "card.two.second-missing", first))
        .or(() -> Optional.of(RichText.of(texts, "card.two.both-missing")));
  }

  private static RichText given(Event.Approved first, Texts texts) {
    return RichText.of(
        texts,
        "card.two.given",
        RichText.person(first.claim().person()),
        RichText.code(first.claim().gateway().id()),
        RichText.date(first.at(), texts));
  }

  /** Returns the button that withdraws it, which works only for its approver. */
  public static List<BlockElement> buttons(InterfaceRequest request, Texts texts) {
    if (request.approval().isEmpty()) {
      return List.of();
    }
    String name = ForeignText.name(request.offer().name(), 40);
    return List.of(
        ButtonElement.builder()
            .actionId(Controls.WITHDRAW)
            .text(PlainTextObject.builder().text(texts.get("card.button.withdraw")).build())
            .accessibilityLabel(texts.get("card.button.withdraw-of", name))
            .value(request.id().toString())
            .build());
  }

  /**
   * Says what pressing the dialog's Accept will do.
   *
   * @param chosen the gateway that the dialog shows
   */
  public static Optional<RichText> inDialog(
      InterfaceRequest request, AccountView view, Optional<Gateway> chosen, Texts texts) {
    return view.required(request.offer()) == 1
        ? Optional.empty()
        : Optional.of(
            request
                .approval()
                .map(first -> second(first.claim(), chosen, texts))
                .orElseGet(() -> RichText.of(texts, "dialog.two.first")));
  }

  /** Names who accepted it: both people, if it took two. */
  public static RichText people(InterfaceRequest request, Claim claim, Texts texts) {
    RichText person = RichText.person(claim.person());
    return request
        .approval()
        .map(
            first ->
                RichText.of(
                    texts, "card.two.people", RichText.person(first.claim().person()), person))
        .orElse(person);
  }

  /** Says who approved with which gateway, as a clause. */
  public static String clause(Texts texts, Claim first) {
    return texts.get(
        "word.approved-with", Mrkdwn.mention(first.person()), Mrkdwn.code(first.gateway().id()));
  }

  private static RichText second(Claim first, Optional<Gateway> chosen, Texts texts) {
    boolean different =
        chosen.filter(gateway -> !gateway.id().equals(first.gateway().id())).isPresent();
    return RichText.of(
        texts,
        different ? "dialog.two.other-gateway" : "dialog.two.second",
        RichText.person(first.person()),
        RichText.code(first.gateway().id()));
  }

  private static FactRow row(Event.Approved first, Texts texts) {
    return new FactRow(
        texts.get("card.fact.first-approval"),
        RichText.joined(
            List.of(RichText.person(first.claim().person()), RichText.date(first.at(), texts))));
  }
}
