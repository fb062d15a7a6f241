package io.directlinkbot.slack.view.whisper;

import io.directlinkbot.decide.Decision;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;

/**
 * Answers to a person whose decline did not succeed at once. In mrkdwn; the cloud's reasons are
 * escaped.
 */
public final class DeclineText {
  private DeclineText() {}

  /** Says what became of a decline that did not simply succeed. */
  public static String of(Texts texts, Decision.ForDecline decision) {
    return switch (decision) {
      case Decision.Declined(InterfaceRequest request) -> tooLate(texts, request);
      case Decision.NotAllowed(Reason reason) -> DecisionText.notAllowed(texts, reason);
      case Decision.TooLate(InterfaceRequest request) -> tooLate(texts, request);
      case Decision.NotNow(Reason reason) ->
          texts.get("whisper.not-declined-now", DecisionText.escaped(texts, reason));
      case Decision.InDoubt(Reason reason) ->
          texts.get("whisper.in-doubt", DecisionText.escaped(texts, reason));
      case Decision.Unknown _ -> texts.get("whisper.unknown");
    };
  }

  /** Says that somebody was faster or the interface ended. */
  public static String tooLate(Texts texts, InterfaceRequest request) {
    String id = escaped(request.offer().id());
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() ->
          texts.get("whisper.nothing-to-decline", texts.get("whisper.being-deleted", id));
      case Phase.Waiting _ ->
          texts.get(
              request.isPrivate() ? "whisper.waits-again-decline" : "whisper.not-private-decline",
              id);
      case Phase.Closed closed when closed.isDeclinedHere() ->
          texts.get(
              "whisper.already-declined",
              id,
              Mrkdwn.mention(closed.decline().orElseThrow().person()));
      case Phase.Closed closed when closed.ending() != Ending.NO_LONGER_FOLLOWED ->
          texts.get("whisper.nothing-to-decline", EndingText.sentence(texts, closed.ending(), id));
      case Phase.Closed _,
          Phase.Confirming _,
          Phase.Declining _,
          Phase.Accepted _,
          Phase.AcceptedOutside _,
          Phase.AcceptedBySomebody _ ->
          texts.get("whisper.no-decline-any-more", DecisionText.tooLate(texts, request));
    };
  }

  private static String escaped(String text) {
    return ForeignText.escaped(text, 1_000);
  }
}
