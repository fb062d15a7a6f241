package io.directlinkbot.slack.view.whisper;

import io.directlinkbot.decide.Decision;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
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
  public static String of(Decision.ForDecline decision) {
    return switch (decision) {
      case Decision.Declined(InterfaceRequest request) -> tooLate(request);
      case Decision.NotAllowed(String reason) -> escaped(reason);
      case Decision.TooLate(InterfaceRequest request) -> tooLate(request);
      case Decision.NotNow(String reason) ->
          "It was not declined. " + escaped(reason) + " The request still waits.";
      case Decision.InDoubt(String reason) ->
          "There is no clear answer yet. "
              + escaped(reason)
              + " The bot keeps asking; the card and its thread will show the result.";
      case Decision.Unknown _ -> DecisionText.unknown();
    };
  }

  /** Says that somebody was faster or the interface ended. */
  public static String tooLate(InterfaceRequest request) {
    String id = escaped(request.offer().id());
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() ->
          "There is nothing to decline any more: " + DecisionText.beingDeleted(id);
      case Phase.Waiting _ ->
          request.isPrivate()
              ? id + " waits again; press Decline again."
              : id + " is not a private interface; this bot can't decline it.";
      case Phase.Closed closed when closed.isDeclinedHere() ->
          "%s was already declined by %s."
              .formatted(id, Mrkdwn.mention(closed.decline().orElseThrow().person()));
      case Phase.Closed closed when closed.ending() == Ending.NO_LONGER_FOLLOWED ->
          "It can't be declined any more: " + DecisionText.tooLate(request);
      case Phase.Closed closed ->
          "There is nothing to decline any more: " + EndingText.sentence(closed.ending(), id);
      case Phase.Confirming _,
          Phase.Declining _,
          Phase.Accepted _,
          Phase.AcceptedOutside _,
          Phase.AcceptedBySomebody _ ->
          "It can't be declined any more: " + DecisionText.tooLate(request);
    };
  }

  /** Says that the cloud takes longer than Slack waits. */
  public static String stillDeclining() {
    return "The cloud has not answered yet. You can close this: the card and its thread will show"
        + " the result.";
  }

  private static String escaped(String text) {
    return ForeignText.escaped(text, 1_000);
  }
}
