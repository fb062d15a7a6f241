package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.Taken;
import io.directlinkbot.slack.view.ClaimRows;
import io.directlinkbot.slack.view.DeadlineRow;
import io.directlinkbot.slack.view.EndedRow;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.Row;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a request so far, as rows: its deadline, or who accepted it with what. */
public final class Progress {
  private Progress() {}

  public static List<Row> of(InterfaceRequest request, AccountView view, Instant now) {
    return of(request, view, Optional.empty(), now);
  }

  /**
   * The rows.
   *
   * @param attached what is known of the gateway that the interface has
   */
  public static List<Row> of(
      InterfaceRequest request, AccountView view, Optional<Gateway> attached, Instant now) {
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() -> FirstApproval.withChoice(request);
      case Phase.Waiting _ ->
          joined(
              FirstApproval.withChoice(request),
              joined(
                  List.of(DeadlineRow.of(request, view, now)),
                  joined(
                      onIt(request, now), SnoozeText.row(request, view, now).stream().toList())));
      case Phase.Confirming(Claim claim, Instant since, _) ->
          joined(
              FirstApproval.person(request),
              ClaimRows.of(
                  claim,
                  Row.mrkdwn(
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

  private static List<Row> closed(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    List<Row> rows =
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
        .map(decline -> Row.mrkdwn("Decline tried by", Mrkdwn.mention(decline.person())))
        .ifPresent(rows::add);
    rows.add(EndedRow.of(request, closed, view));
    return rows;
  }

  private static List<Row> accept(InterfaceRequest request, Phase.Closed closed) {
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
            // of an accept that the end cut off nobody knows whether the cloud took it
            .orElseGet(() -> Row.mrkdwn("Accept tried by", Mrkdwn.mention(claim.person()))));
  }

  private static Row acceptedBy(Claim claim, Instant at) {
    return Row.mrkdwn("Accepted by", Mrkdwn.mention(claim.person()) + " · " + SlackDate.local(at));
  }

  private static List<Row> declined(Decline decline, String label, String when) {
    return List.of(
        Row.mrkdwn(label, Mrkdwn.mention(decline.person()) + " · " + when),
        Row.plain("Reason", decline.reason()));
  }

  private static List<Row> joined(List<Row> first, List<Row> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /** Who looks after it, while that holds. */
  public static List<Row> onIt(InterfaceRequest request, Instant now) {
    return request.takenAt(now).map(Progress::taken).stream().toList();
  }

  private static Row taken(Taken taken) {
    return Row.mrkdwn(
        "On it",
        "%s since %s".formatted(Mrkdwn.mention(taken.person()), SlackDate.local(taken.since())));
  }
}
