package io.directlinkbot.slack.view.thread;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.Optional;

/** The replies about the first of two approvals: given, replaced, withdrawn. */
final class FirstApprovalReply {
  private FirstApprovalReply() {}

  /** Returns the reply; empty when the event did not change the approval. */
  static Optional<Message> of(InterfaceRequest before, Event event, InterfaceRequest after) {
    boolean waits =
        before.phase() instanceof Phase.Waiting && after.phase() instanceof Phase.Waiting;
    if (!waits || before.approval().equals(after.approval())) {
      return Optional.empty();
    }
    Optional<Claim> old = before.approval().map(Event.Approved::claim);
    Optional<Claim> now = after.approval().map(Event.Approved::claim);
    return now.map(claim -> ReplyText.withNote(approved(after, claim, old), claim))
        .or(() -> old.map(claim -> withdrawn(after, claim, lapsed(event))));
  }

  private static Message approved(InterfaceRequest after, Claim claim, Optional<Claim> old) {
    String instead =
        old.map(
                first ->
                    " This replaces the approval by %s with %s."
                        .formatted(
                            Mrkdwn.mention(first.person()), Mrkdwn.code(first.gateway().id())))
            .orElse("");
    return ReplyText.withState(
        after,
        subject ->
            "%s approved %s with %s.%s Another person has to accept it with the same gateway."
                .formatted(
                    Mrkdwn.mention(claim.person()),
                    subject,
                    Mrkdwn.code(claim.gateway().id()),
                    instead));
  }

  private static Optional<String> lapsed(Event event) {
    return event instanceof Event.ApprovalWithdrawn withdrawn
        ? withdrawn.lapsed()
        : Optional.empty();
  }

  private static Message withdrawn(InterfaceRequest after, Claim claim, Optional<String> lapsed) {
    String person = Mrkdwn.mention(claim.person());
    return ReplyText.withState(
        after,
        subject ->
            lapsed
                .map(
                    why ->
                        "The approval of %s by %s no longer counts. %s Two people have to accept it."
                            .formatted(subject, person, ForeignText.escaped(why, 300)))
                .orElse(
                    "%s withdrew the approval of %s. Two people have to accept it."
                        .formatted(person, subject)));
  }
}
