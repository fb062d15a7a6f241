package io.directlinkbot.slack.view.whisper;

import io.directlinkbot.decide.Decision;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;

/**
 * What a person is told when a wish to decline did not simply succeed. All of it is mrkdwn, with
 * reasons of the cloud's escaped in it.
 */
public final class DeclineText {
  private DeclineText() {}

  /** What became of a wish to decline that did not simply succeed. */
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
              + " The bot goes on asking; the card and its thread will say what came of it.";
      case Decision.Unknown _ -> DecisionText.unknown();
    };
  }

  /** Somebody was first, or the interface ended. */
  public static String tooLate(InterfaceRequest request) {
    String id = escaped(request.offer().id());
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() ->
          "There is nothing to decline any more: " + DecisionText.beingDeleted(id);
      case Phase.Waiting _ ->
          request.isPrivate()
              ? id + " waits again; press Decline once more."
              : id + " is not a private interface; this bot can't decline it.";
      case Phase.Closed closed when closed.isDeclinedHere() ->
          "%s was declined already, by %s."
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

  /** The cloud takes longer than Slack waits. */
  public static String stillDeclining() {
    return "The cloud takes its time. You can close this: the card and its thread will say what"
        + " came of it.";
  }

  private static String escaped(String text) {
    return ForeignText.escaped(text, 1_000);
  }
}
