package io.directlinkbot.slack.view.thread;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.FirstApproval;
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
   * closed. It reaches everyone who was notified of the end.
   */
  static Optional<ThreadReply> ofMissing(
      InterfaceRequest before, Event.Returned event, AccountView view, boolean loud) {
    InterfaceRequest after = before.apply(event);
    if (!before.isClosed() || after.isClosed()) {
      return Optional.empty();
    }
    Message reply =
        ReplyText.withState(
            loud ? Mentions.approvers(view) : "",
            after,
            subject ->
                "%s is listed again: it was missing from %s to %s. %s%s"
                    .formatted(
                        subject,
                        SlackDate.local(event.missingSince()),
                        SlackDate.local(event.at()),
                        ExpectedRows.mention(after),
                        now(before, after)));
    return Optional.of(
        loud
            ? ThreadReply.loud(ReplyText.withSubjectLine(reply, after, view))
            : new ThreadReply(reply, false));
  }

  /**
   * Returns the reply when the cloud first reported the interface as accepted and now as waiting.
   */
  static Message ofAccepted(InterfaceRequest after) {
    return ReplyText.withState(
        after,
        subject ->
            subject
                + " waits to be accepted again: the cloud no longer says that it was"
                + " accepted. Its card is open again.");
  }

  private static String now(InterfaceRequest before, InterfaceRequest after) {
    return switch (after.phase()) {
      case Phase.Waiting _ when after.waits() ->
          "It waits as before, and its card is open again."
              + (before.approval().isPresent() ? " The earlier approval no longer counts." : "");
      case Phase.Accepted accepted ->
          "%s accepted it with %s. %s"
              .formatted(
                  FirstApproval.people(after, accepted.claim()),
                  Mrkdwn.code(accepted.claim().gateway().id()),
                  state(before, after));
      case Phase.AcceptedOutside _ ->
          "It was accepted outside of this bot%s. %s"
              .formatted(
                  after.gateway().map(id -> ", with " + Mrkdwn.code(id)).orElse(""),
                  state(before, after));
      case Phase.AcceptedBySomebody _ ->
          "It was accepted, but the cloud does not say by whom. " + state(before, after);
      case Phase.Waiting _, Phase.Confirming _, Phase.Declining _, Phase.Closed _ ->
          state(before, after);
    };
  }

  private static String state(InterfaceRequest before, InterfaceRequest after) {
    return StateMeaning.inWords(after.state(), before.traffic().everAvailable(), "it");
  }
}
