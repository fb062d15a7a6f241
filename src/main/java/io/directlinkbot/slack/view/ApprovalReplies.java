package io.directlinkbot.slack.view;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.util.Optional;

/** What the thread is told of the first of two approvals: given, replaced, taken back. */
final class ApprovalReplies {
  private ApprovalReplies() {}

  static Optional<Message> of(InterfaceRequest before, InterfaceRequest after) {
    boolean waits =
        before.phase() instanceof Phase.Waiting && after.phase() instanceof Phase.Waiting;
    if (!waits || before.approval().equals(after.approval())) {
      return Optional.empty();
    }
    Optional<Claim> old = before.approval().map(Event.Approved::claim);
    Optional<Claim> now = after.approval().map(Event.Approved::claim);
    return now.map(claim -> Replies.withNote(approved(after, claim, old), claim))
        .or(() -> old.map(claim -> withdrawn(after, claim)));
  }

  private static Message approved(InterfaceRequest after, Claim claim, Optional<Claim> old) {
    String instead =
        old.map(
                first ->
                    " This takes the place of the approval of %s with %s."
                        .formatted(
                            Mrkdwn.mention(first.person()), Mrkdwn.code(first.gateway().id())))
            .orElse("");
    return Replies.reply(
        after,
        subject ->
            "%s approved %s with %s.%s Another person has to accept it with the same gateway."
                .formatted(
                    Mrkdwn.mention(claim.person()),
                    subject,
                    Mrkdwn.code(claim.gateway().id()),
                    instead));
  }

  private static Message withdrawn(InterfaceRequest after, Claim claim) {
    return Replies.reply(
        after,
        subject ->
            "%s took the approval of %s back. Two people have to accept it."
                .formatted(Mrkdwn.mention(claim.person()), subject));
  }
}
