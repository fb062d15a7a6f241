package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.Caretaker;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ClaimRows;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.RichText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows about a request's current phase: its deadline and who is on it while it waits, then who
 * accepted or declined it, then how it ended.
 */
public final class PhaseRows {
  private PhaseRows() {}

  /**
   * Returns the rows that a heading leaves out, when nothing is known about the interface's
   * gateway.
   */
  public static List<FactRow> belowHeading(
      InterfaceRequest request, AccountView view, Texts texts, Instant now) {
    List<FactRow> rows = new ArrayList<>();
    if (request.phase() instanceof Phase.Waiting && !request.isBeingDeleted()) {
      rows.add(DeadlineRow.of(request, view, texts, now));
      rows.addAll(onIt(request, texts, now));
    }
    rows.addAll(details(request, view, Optional.empty(), texts, now));
    return rows;
  }

  /**
   * Returns what the line about the phase leaves out.
   *
   * @param attached what is known about the interface's gateway
   */
  static List<FactRow> details(
      InterfaceRequest request,
      AccountView view,
      Optional<Gateway> attached,
      Texts texts,
      Instant now) {
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() ->
          FirstApproval.withChoice(request, texts);
      case Phase.Waiting _ ->
          joined(
              FirstApproval.withChoice(request, texts),
              SnoozeText.row(request, view, texts, now).stream().toList());
      case Phase.Confirming(Claim claim, _, _) ->
          joined(FirstApproval.person(request, texts), ClaimRows.of(claim, texts));
      case Phase.Declining declining -> List.of(reason(declining.decline().reason(), texts));
      case Phase.Accepted(Claim claim, _) ->
          joined(FirstApproval.person(request, texts), ClaimRows.of(claim, texts));
      case Phase.AcceptedOutside _ -> AcceptedElsewhere.outside(request, attached, texts);
      case Phase.AcceptedBySomebody(Claim tried, _) ->
          List.of(AcceptedElsewhere.tried(tried, texts));
      case Phase.Closed closed -> closed(request, closed, texts);
    };
  }

  private static List<FactRow> closed(InterfaceRequest request, Phase.Closed closed, Texts texts) {
    if (closed.isDeclinedHere()) {
      return List.of(reason(closed.decline().orElseThrow().reason(), texts));
    }
    List<FactRow> rows =
        new ArrayList<>(
            FirstApproval.wasAlone(request, closed)
                ? FirstApproval.withChoice(request, texts)
                : FirstApproval.person(request, texts));
    rows.addAll(accept(request, closed, texts));
    closed
        .decline()
        .filter(_ -> !closed.isOurs())
        .map(decline -> RichText.person(decline.person()))
        .map(person -> new FactRow(texts.get("card.fact.decline-tried"), person))
        .ifPresent(rows::add);
    return rows;
  }

  private static List<FactRow> accept(InterfaceRequest request, Phase.Closed closed, Texts texts) {
    Optional<Instant> at = closed.acceptedAt();
    if (closed.claim().isEmpty() || !closed.isOurs()) {
      return at.map(seen -> AcceptedElsewhere.ended(request, seen, texts)).orElse(List.of());
    }
    Claim claim = closed.claim().get();
    return joined(
        List.of(
            at.map(time -> acceptedBy(claim, time, texts))
                // the end cut the accept off, so it is not known whether the cloud carried it out
                .orElseGet(
                    () ->
                        new FactRow(
                            texts.get("card.fact.accept-tried"), RichText.person(claim.person())))),
        ClaimRows.of(claim, texts));
  }

  private static FactRow acceptedBy(Claim claim, Instant at, Texts texts) {
    return new FactRow(
        texts.get("card.fact.accepted-by"),
        RichText.joined(List.of(RichText.person(claim.person()), RichText.date(at, texts))));
  }

  private static FactRow reason(String reason, Texts texts) {
    return FactRow.plain(texts.get("card.fact.reason"), reason);
  }

  private static List<FactRow> joined(List<FactRow> some, List<FactRow> more) {
    List<FactRow> rows = new ArrayList<>(some);
    rows.addAll(more);
    return rows;
  }

  /** Returns the row that says who is on it, if anyone. */
  public static List<FactRow> onIt(InterfaceRequest request, Texts texts, Instant now) {
    return request.caretaker(now).map(caretaker -> onIt(caretaker, texts)).stream().toList();
  }

  private static FactRow onIt(Caretaker caretaker, Texts texts) {
    return new FactRow(
        texts.get("card.fact.on-it"),
        RichText.of(
            texts,
            "card.on-it-since",
            RichText.person(caretaker.person()),
            RichText.date(caretaker.since(), texts)));
  }
}
