package io.directlinkbot.slack.view;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What became of a request so far, as rows: its deadline, or who accepted it with what. */
final class Progress {
  private Progress() {}

  static List<Row> of(InterfaceRequest request, AccountView view, Instant now) {
    return switch (request.phase()) {
      case Phase.Waiting _ ->
          joined(
              Approvals.withChoice(request),
              joined(
                  List.of(DeadlineRow.of(request, view, now)),
                  joined(
                      request.takenAt(now).map(Progress::taken).stream().toList(),
                      SnoozeText.row(request, view, now).stream().toList())));
      case Phase.Confirming(Claim claim, Instant since) ->
          joined(
              Approvals.person(request),
              claimed(
                  claim, Row.mrkdwn("Being accepted by", by(claim) + " · " + Times.local(since))));
      case Phase.Declining(Decline decline, Instant since) ->
          declined(decline, "Being declined by", Times.local(since));
      case Phase.Accepted(Claim claim, Instant at) ->
          joined(
              Approvals.person(request),
              claimed(claim, Row.mrkdwn("Accepted by", by(claim) + " · " + Times.local(at))));
      case Phase.AcceptedOutside(Instant at) -> acceptedOutside(request, at);
      case Phase.Closed closed -> closed(request, closed);
    };
  }

  private static List<Row> acceptedOutside(InterfaceRequest request, Instant at) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.mrkdwn("Accepted", "outside of this bot; seen " + Times.local(at)));
    request.gateway().ifPresent(gateway -> rows.add(Row.plain("Virtual gateway", gateway)));
    return rows;
  }

  private static List<Row> closed(InterfaceRequest request, Phase.Closed closed) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(Approvals.person(request));
    // of an accept that the end cut off nobody knows whether the cloud took it
    closed
        .claim()
        .ifPresent(
            claim ->
                rows.addAll(
                    claimed(
                        claim,
                        Row.mrkdwn(wasInUse(closed) ? "Accepted by" : "Approved by", by(claim)))));
    if (closed.isDeclinedHere()) {
      return declined(closed.decline().orElseThrow(), "Declined by", Times.local(closed.at()));
    }
    rows.add(
        Row.mrkdwn(
            wasInUse(closed) ? "Followed until" : Status.of(request).word(),
            Times.local(closed.at())));
    return rows;
  }

  /** Only what was accepted is followed until it is let go. */
  private static boolean wasInUse(Phase.Closed closed) {
    return closed.ending() == Ending.NO_LONGER_FOLLOWED;
  }

  private static List<Row> declined(Decline decline, String label, String when) {
    return List.of(
        Row.mrkdwn(label, Mrkdwn.mention(decline.person()) + " · " + when),
        Row.plain("Reason", decline.reason()));
  }

  static List<Row> claimed(Claim claim, Row who) {
    List<Row> rows = new ArrayList<>();
    rows.add(who);
    rows.add(Row.plain("Virtual gateway", InterfaceFacts.gateway(claim.gateway())));
    if (!claim.note().isBlank()) {
      rows.add(Row.plain("Note", claim.note()));
    }
    return rows;
  }

  private static List<Row> joined(List<Row> first, List<Row> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private static Row taken(Taken taken) {
    return Row.mrkdwn(
        "On it",
        "%s since %s".formatted(Mrkdwn.mention(taken.person()), Times.local(taken.since())));
  }

  private static String by(Claim claim) {
    return Mrkdwn.mention(claim.person());
  }
}
