package io.directlinkbot.slack.view.answer;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.util.Optional;

/** What came of a request, in a line: when, who and what. */
final class OutcomeLine {
  private static final int REASON_MOST = 150;

  private OutcomeLine() {}

  /** Returns the line in mrkdwn. */
  static String of(InterfaceRequest request, Texts texts) {
    String when = request.outcomeAt().map(at -> SlackDate.local(at) + " · ").orElse("");
    return when + what(request, texts);
  }

  private static String what(InterfaceRequest request, Texts texts) {
    String state = Mrkdwn.code(request.state().name());
    return switch (request.phase()) {
      case Phase.Accepted(Claim claim, _) -> accepted(claim, state, texts);
      case Phase.AcceptedOutside _ -> texts.get("command.outcome.outside", state);
      case Phase.AcceptedBySomebody _ -> texts.get("command.outcome.somebody", state);
      case Phase.Waiting _, Phase.Confirming _, Phase.Declining _ ->
          texts.get("command.outcome.none", state);
      case Phase.Closed closed when closed.isDeclinedHere() ->
          declined(closed.decline().orElseThrow(), texts);
      case Phase.Closed closed -> ended(request, closed, state, texts);
    };
  }

  private static String ended(
      InterfaceRequest request, Phase.Closed closed, String state, Texts texts) {
    return switch (closed.ending()) {
      case EXPIRED -> texts.get("command.outcome.expired");
      case WITHDRAWN -> texts.get("command.outcome.withdrawn");
      case REJECTED -> texts.get("command.outcome.rejected");
      case DELETED -> deleted(request.claim(), texts);
      case OURS -> texts.get("command.outcome.own-offer");
      case NO_LONGER_FOLLOWED ->
          request
              .claim()
              .map(claim -> accepted(claim, state, texts))
              .orElseGet(() -> texts.get("command.outcome.outside", state));
    };
  }

  private static String accepted(Claim claim, String state, Texts texts) {
    return texts.get(
        "command.outcome.accepted",
        Mrkdwn.mention(claim.person()),
        Mrkdwn.code(claim.gateway().id()),
        state);
  }

  private static String declined(Decline decline, Texts texts) {
    return texts.get(
        "word.declined-by",
        Mrkdwn.mention(decline.person()),
        ForeignText.escaped(decline.reason(), REASON_MOST));
  }

  private static String deleted(Optional<Claim> accepted, Texts texts) {
    return accepted
        .map(
            claim ->
                texts.get(
                    "command.outcome.deleted-after",
                    Mrkdwn.mention(claim.person()),
                    Mrkdwn.code(claim.gateway().id())))
        .orElseGet(() -> texts.get("command.outcome.deleted"));
  }
}
