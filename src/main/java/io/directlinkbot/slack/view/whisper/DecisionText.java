package io.directlinkbot.slack.view.whisper;

import io.directlinkbot.decide.Decision;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers to a person whose accept did not succeed at once. In mrkdwn; the cloud's reasons are
 * escaped.
 */
public final class DecisionText {
  private DecisionText() {}

  /** Says what became of an accept that did not simply succeed. */
  public static String of(Texts texts, Decision.ForAccept decision) {
    return switch (decision) {
      case Decision.Accepted(InterfaceRequest request) -> tooLate(texts, request);
      case Decision.Approved _ -> texts.get("whisper.approved");
      case Decision.NotAllowed(Reason reason) -> notAllowed(texts, reason);
      case Decision.TooLate(InterfaceRequest request) -> tooLate(texts, request);
      case Decision.NotNow(Reason reason) ->
          texts.get("whisper.not-accepted-now", escaped(texts, reason));
      case Decision.Unseen(_, _, List<Finding> findings) ->
          texts.get("whisper.not-accepted-unseen", escaped(warnings(texts, findings)));
      case Decision.InDoubt(Reason reason) -> texts.get("whisper.in-doubt", escaped(texts, reason));
      case Decision.Unknown _ -> texts.get("whisper.unknown");
    };
  }

  private static String warnings(Texts texts, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.is(Level.WARN))
        .map(finding -> texts.get(finding.sentence()))
        .collect(Collectors.joining(" "));
  }

  /** Says why the person may not decide. */
  public static String notAllowed(Texts texts, Reason reason) {
    return escaped(texts, reason);
  }

  /**
   * Says why the person may not do something other than decide.
   *
   * @param what was not done, as a sentence in the language of the texts
   */
  public static String notAllowed(Texts texts, String what, Reason reason) {
    return what + " " + escaped(texts, reason);
  }

  /** Says that somebody was faster or the interface ended. */
  public static String tooLate(Texts texts, InterfaceRequest request) {
    String id = escaped(request.offer().id());
    String state = Mrkdwn.code(request.state().name());
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() ->
          texts.get("whisper.no-accept-any-more", texts.get("whisper.being-deleted", id));
      case Phase.Waiting _ ->
          texts.get(request.isPrivate() ? "whisper.waits-again" : "whisper.not-private", id);
      case Phase.Confirming confirming ->
          texts.get(
              "whisper.being-accepted",
              id,
              person(confirming.claim()),
              gateway(confirming.claim()));
      case Phase.Declining declining ->
          texts.get("whisper.being-declined", id, Mrkdwn.mention(declining.decline().person()));
      case Phase.Accepted accepted ->
          texts.get(
              "whisper.already-accepted",
              id,
              person(accepted.claim()),
              gateway(accepted.claim()),
              state);
      case Phase.AcceptedOutside _ -> texts.get("whisper.accepted-outside", id, state);
      case Phase.AcceptedBySomebody _ -> texts.get("whisper.accepted-by-somebody", id, state);
      case Phase.Closed closed when closed.ending() == Ending.NO_LONGER_FOLLOWED ->
          closed
              .claim()
              .map(
                  claim ->
                      texts.get(
                          "whisper.not-followed-by", id, person(claim), gateway(claim), state))
              .orElseGet(() -> texts.get("whisper.not-followed", id, state));
      case Phase.Closed closed ->
          texts.get("whisper.no-accept-any-more", EndingText.sentence(texts, closed.ending(), id));
    };
  }

  /**
   * Says that the bot itself failed.
   *
   * @param reference stands in the log too
   */
  public static String fault(Texts texts, String reference) {
    return texts.get("whisper.fault", Mrkdwn.code(reference));
  }

  private static String person(Claim claim) {
    return Mrkdwn.mention(claim.person());
  }

  private static String gateway(Claim claim) {
    return Mrkdwn.code(claim.gateway().id());
  }

  /** Returns a reason for mrkdwn. */
  static String escaped(Texts texts, Reason reason) {
    return escaped(texts.get(reason));
  }

  private static String escaped(String text) {
    return ForeignText.escaped(text, 1_000);
  }
}
