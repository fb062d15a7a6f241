package io.directlinkbot.slack.view.thread;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.Optional;

/** The replies about the first of two approvals: given, replaced, withdrawn. */
final class FirstApprovalReply {
  private FirstApprovalReply() {}

  /** Returns the reply; empty when the event did not change the approval. */
  static Optional<Message> of(
      Texts texts, InterfaceRequest before, Event event, InterfaceRequest after) {
    boolean waits =
        before.phase() instanceof Phase.Waiting && after.phase() instanceof Phase.Waiting;
    if (!waits || before.approval().equals(after.approval())) {
      return Optional.empty();
    }
    Optional<Claim> old = before.approval().map(Event.Approved::claim);
    Optional<Claim> now = after.approval().map(Event.Approved::claim);
    return now.map(claim -> ReplyText.withNote(texts, approved(texts, after, claim, old), claim))
        .or(() -> old.map(claim -> withdrawn(texts, after, claim, lapsed(event))));
  }

  private static Message approved(
      Texts texts, InterfaceRequest after, Claim claim, Optional<Claim> old) {
    String person = Mrkdwn.mention(claim.person());
    String gateway = Mrkdwn.code(claim.gateway().id());
    return ReplyText.withState(
        texts,
        after,
        subject ->
            old.map(
                    first ->
                        texts.get(
                            "thread.approved-instead",
                            person,
                            subject,
                            gateway,
                            Mrkdwn.mention(first.person()),
                            Mrkdwn.code(first.gateway().id())))
                .orElseGet(() -> texts.get("thread.approved", person, subject, gateway)));
  }

  private static Optional<Reason> lapsed(Event event) {
    return event instanceof Event.ApprovalWithdrawn withdrawn
        ? withdrawn.lapsed()
        : Optional.empty();
  }

  private static Message withdrawn(
      Texts texts, InterfaceRequest after, Claim claim, Optional<Reason> lapsed) {
    String person = Mrkdwn.mention(claim.person());
    return ReplyText.withState(
        texts,
        after,
        subject ->
            lapsed
                .map(
                    why ->
                        texts.get(
                            "thread.approval-lapsed",
                            subject,
                            person,
                            ForeignText.escaped(texts.get(why), 300)))
                .orElseGet(() -> texts.get("thread.approval-withdrawn", person, subject)));
  }
}
