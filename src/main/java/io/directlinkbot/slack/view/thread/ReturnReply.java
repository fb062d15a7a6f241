package io.directlinkbot.slack.view.thread;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.Mentions;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import io.directlinkbot.slack.view.StateMeaning;
import java.util.Optional;

/** The replies when an interface that had ended or was accepted waits again. */
final class ReturnReply {
  private ReturnReply() {}

  /**
   * Returns the reply when a missing interface is listed again; empty when its request stays
   * closed. It reaches everyone who was notified of the end, and mentions those who can decide
   * again.
   */
  static Optional<ThreadReply> ofMissing(
      InterfaceRequest before, Event.Returned event, AccountView view, boolean loud) {
    InterfaceRequest after = before.apply(event);
    if (!before.isClosed() || after.isClosed()) {
      return Optional.empty();
    }
    Texts texts = Texts.in(view.language());
    Message reply =
        ReplyText.withState(
            texts,
            loud && after.waits() ? Mentions.approvers(view) : "",
            after,
            subject ->
                texts.get(
                    "thread.returned",
                    subject,
                    SlackDate.local(event.missingSince()),
                    SlackDate.local(event.at()),
                    ExpectedRows.mention(texts, after) + now(texts, before, after)));
    return Optional.of(
        loud
            ? ThreadReply.loud(ReplyText.withSubjectLine(reply, after, view))
            : new ThreadReply(reply, false));
  }

  /**
   * Returns the reply when the cloud first reported the interface as accepted and now as waiting.
   */
  static Message ofAccepted(Texts texts, InterfaceRequest after) {
    return ReplyText.withState(texts, after, subject -> texts.get("thread.accept-undone", subject));
  }

  private static String now(Texts texts, InterfaceRequest before, InterfaceRequest after) {
    String state =
        StateMeaning.inWords(
            texts, after.state(), before.traffic().everAvailable(), texts.get("word.it"));
    return switch (after.phase()) {
      case Phase.Waiting _ when after.waits() ->
          texts.get(
              before.approval().isPresent()
                  ? "thread.returned-unapproved"
                  : "thread.returned-waiting");
      case Phase.Accepted accepted -> accepted(texts, after, accepted.claim(), state);
      case Phase.AcceptedOutside _ ->
          after
              .gateway()
              .map(id -> texts.get("thread.returned-outside-with", Mrkdwn.code(id), state))
              .orElseGet(() -> texts.get("thread.returned-outside", state));
      case Phase.AcceptedBySomebody _ -> texts.get("thread.returned-somebody", state);
      case Phase.Waiting _, Phase.Confirming _, Phase.Declining _, Phase.Closed _ -> state;
    };
  }

  private static String accepted(Texts texts, InterfaceRequest after, Claim claim, String state) {
    String person = Mrkdwn.mention(claim.person());
    String gateway = Mrkdwn.code(claim.gateway().id());
    return after
        .approval()
        .map(first -> Mrkdwn.mention(first.claim().person()))
        .map(first -> texts.get("thread.returned-accepted-by-two", first, person, gateway, state))
        .orElseGet(() -> texts.get("thread.returned-accepted", person, gateway, state));
  }
}
