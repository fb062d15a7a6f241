package io.directlinkbot.slack.view.whisper;

import io.directlinkbot.decide.Decision;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers to a person whose accept did not succeed at once. In mrkdwn; the cloud's reasons are
 * escaped.
 */
public final class DecisionText {
  private DecisionText() {}

  /** Returns one of these texts as a message. */
  public static Message message(String text) {
    return new Message(text, List.of(Mrkdwn.section(text)));
  }

  /** Says what became of an accept that did not simply succeed. */
  public static String of(Decision.ForAccept decision) {
    return switch (decision) {
      case Decision.Accepted(InterfaceRequest request) -> tooLate(request);
      case Decision.Approved _ ->
          "Your approval is on record. Another person has to accept it with the same gateway.";
      case Decision.NotAllowed(String reason) -> notAllowed(reason);
      case Decision.TooLate(InterfaceRequest request) -> tooLate(request);
      case Decision.NotNow(String reason) ->
          "It was not accepted. " + escaped(reason) + " The request still waits.";
      case Decision.Unseen(_, _, List<Finding> findings) ->
          "It was not accepted: these warnings have to be ticked first. "
              + escaped(
                  findings.stream()
                      .filter(finding -> finding.is(Level.WARN))
                      .map(Finding::sentence)
                      .collect(Collectors.joining(" ")))
              + " Press Accept on the card again.";
      case Decision.InDoubt(String reason) ->
          "There is no clear answer yet. "
              + escaped(reason)
              + " The bot keeps asking; the card and its thread will show the result.";
      case Decision.Unknown _ -> unknown();
    };
  }

  /** Says why the person may not decide. */
  public static String notAllowed(String reason) {
    return escaped(reason);
  }

  /**
   * Says why the person may not do something other than decide.
   *
   * @param what was not done, as a sentence
   */
  public static String notAllowed(String what, String reason) {
    return what + " " + escaped(reason);
  }

  /** Says that somebody was faster or the interface ended. */
  public static String tooLate(InterfaceRequest request) {
    String id = escaped(request.offer().id());
    String state = Mrkdwn.code(request.state().name());
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() ->
          "It can't be accepted any more: " + beingDeleted(id);
      case Phase.Waiting _ ->
          request.isPrivate()
              ? id + " waits again; press Accept again."
              : id + " is not a private interface; this bot can't accept it.";
      case Phase.Confirming confirming ->
          id
              + " is being accepted right now, "
              + claimed(confirming.claim())
              + "; its card will show the result.";
      case Phase.Declining declining ->
          id
              + " is being declined right now, by "
              + Mrkdwn.mention(declining.decline().person())
              + "; its card will show the result.";
      case Phase.Accepted accepted ->
          "%s is already accepted, %s, and is %s now."
              .formatted(id, claimed(accepted.claim()), state);
      case Phase.AcceptedOutside _ ->
          id + " was accepted outside of this bot, and is " + state + " now.";
      case Phase.AcceptedBySomebody _ ->
          id + " is accepted, the cloud does not say by whom, and is " + state + " now.";
      case Phase.Closed closed when closed.ending() == Ending.NO_LONGER_FOLLOWED ->
          "%s is already accepted%s, and was %s when this bot stopped following it."
              .formatted(id, closed.claim().map(it -> ", " + claimed(it)).orElse(""), state);
      case Phase.Closed closed ->
          "It can't be accepted any more: " + EndingText.sentence(closed.ending(), id);
    };
  }

  /** Says that the counterparty, or somebody with the account's keys, is deleting it. */
  static String beingDeleted(String id) {
    return id
        + " is being deleted. If it is still needed, the counterparty has to offer a new one.";
  }

  /** Says that the request is not known here. */
  public static String unknown() {
    return "This bot no longer knows that request. Its card is from another installation, or its"
        + " account was removed from the configuration.";
  }

  /** Says that the cloud takes longer than Slack waits. */
  public static String stillAccepting() {
    return "The cloud has not answered yet. You can close this: the card and its thread will show"
        + " the result.";
  }

  /**
   * Says that the bot itself failed.
   *
   * @param reference stands in the log too
   */
  public static String fault(String reference) {
    return "Something went wrong in the bot (reference "
        + Mrkdwn.code(reference)
        + "). The card shows the request's current state. Try again; if that does not help, give"
        + " the reference to the bot's operators, who find it in the log.";
  }

  private static String claimed(Claim claim) {
    return "by %s with %s"
        .formatted(Mrkdwn.mention(claim.person()), Mrkdwn.code(claim.gateway().id()));
  }

  private static String escaped(String text) {
    return ForeignText.escaped(text, 1_000);
  }
}
