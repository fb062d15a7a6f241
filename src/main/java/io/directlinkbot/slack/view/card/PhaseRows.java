package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.Caretaker;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.ClaimRows;
import io.directlinkbot.slack.view.DeadlineRow;
import io.directlinkbot.slack.view.EndingRow;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
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

  /** Returns the rows when nothing is known about the interface's gateway. */
  public static List<FactRow> of(InterfaceRequest request, AccountView view, Instant now) {
    return of(request, view, Optional.empty(), now);
  }

  /**
   * Returns the rows.
   *
   * @param attached what is known about the interface's gateway
   */
  static List<FactRow> of(
      InterfaceRequest request, AccountView view, Optional<Gateway> attached, Instant now) {
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() -> FirstApproval.withChoice(request);
      case Phase.Waiting _ ->
          joined(
              FirstApproval.withChoice(request),
              List.of(DeadlineRow.of(request, view, now)),
              onIt(request, now),
              SnoozeText.row(request, view, now).stream().toList());
      case Phase.Confirming(Claim claim, Instant since, _) ->
          joined(
              FirstApproval.person(request),
              ClaimRows.of(
                  claim,
                  FactRow.mrkdwn(
                      "Being accepted by",
                      Mrkdwn.mention(claim.person()) + " · " + SlackDate.local(since))));
      case Phase.Declining(Decline decline, Instant since, _) ->
          declined(decline, "Being declined by", SlackDate.local(since));
      case Phase.Accepted(Claim claim, Instant at) ->
          joined(FirstApproval.person(request), ClaimRows.of(claim, acceptedBy(claim, at)));
      case Phase.AcceptedOutside outside ->
          AcceptedElsewhere.outside(request, outside.at(), attached);
      case Phase.AcceptedBySomebody(Claim tried, Instant at) ->
          AcceptedElsewhere.bySomebody(tried, at);
      case Phase.Closed closed -> closed(request, closed, view);
    };
  }

  private static List<FactRow> closed(
      InterfaceRequest request, Phase.Closed closed, AccountView view) {
    List<FactRow> rows =
        new ArrayList<>(
            FirstApproval.wasAlone(request, closed)
                ? FirstApproval.withChoice(request)
                : FirstApproval.person(request));
    rows.addAll(accept(request, closed));
    if (closed.isDeclinedHere()) {
      return declined(closed.decline().orElseThrow(), "Declined by", SlackDate.local(closed.at()));
    }
    closed
        .decline()
        .filter(_ -> !closed.isOurs())
        .map(decline -> FactRow.mrkdwn("Decline tried by", Mrkdwn.mention(decline.person())))
        .ifPresent(rows::add);
    rows.add(EndingRow.of(request, closed, view));
    return rows;
  }

  private static List<FactRow> accept(InterfaceRequest request, Phase.Closed closed) {
    Optional<Instant> at = closed.acceptedAt();
    if (closed.claim().isEmpty()) {
      return at.map(seen -> AcceptedElsewhere.outside(request, seen, Optional.empty()))
          .orElse(List.of());
    }
    if (!closed.isOurs()) {
      return at.map(seen -> AcceptedElsewhere.ended(request, seen)).orElse(List.of());
    }
    Claim claim = closed.claim().get();
    return ClaimRows.of(
        claim,
        at.map(time -> acceptedBy(claim, time))
            // the end cut the accept off, so it is not known whether the cloud carried it out
            .orElseGet(() -> FactRow.mrkdwn("Accept tried by", Mrkdwn.mention(claim.person()))));
  }

  private static FactRow acceptedBy(Claim claim, Instant at) {
    return FactRow.mrkdwn(
        "Accepted by", Mrkdwn.mention(claim.person()) + " · " + SlackDate.local(at));
  }

  private static List<FactRow> declined(Decline decline, String label, String when) {
    return List.of(
        FactRow.mrkdwn(label, Mrkdwn.mention(decline.person()) + " · " + when),
        FactRow.plain("Reason", decline.reason()));
  }

  @SafeVarargs
  private static List<FactRow> joined(List<FactRow>... parts) {
    List<FactRow> rows = new ArrayList<>();
    for (List<FactRow> part : parts) {
      rows.addAll(part);
    }
    return rows;
  }

  /** Returns the row that says who is on it, if anyone. */
  public static List<FactRow> onIt(InterfaceRequest request, Instant now) {
    return request.caretaker(now).map(PhaseRows::onIt).stream().toList();
  }

  private static FactRow onIt(Caretaker caretaker) {
    return FactRow.mrkdwn(
        "On it",
        "%s since %s"
            .formatted(Mrkdwn.mention(caretaker.person()), SlackDate.local(caretaker.since())));
  }
}
