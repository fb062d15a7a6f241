package io.directlinkbot.slack.view.thread;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reply when an accepted interface carries no traffic for long: the usual causes, and what both
 * companies have to compare. Never the BGP key, which the bot does not have.
 */
final class StillPendingReply {
  private static final String CAUSES =
      """
      *Usual causes:*
      • the BGP session is not up: a router is not set up yet, or does not reach its peer's address
      • the BGP key differs: it has to be the same on both sides, and is never shown here
      • the VLAN differs, or is not carried all the way
      • an ASN differs from what the counterparty's router expects
      • the counterparty's port on the connection is down\
      """;

  private StillPendingReply() {}

  /** Returns the reply; empty when the interface is not accepted. */
  static Optional<ThreadReply> of(
      InterfaceRequest request, Event.StillPending pending, AccountView view) {
    return request
        .acceptedAt()
        .map(accepted -> Duration.between(accepted, pending.at()))
        .map(time -> ThreadReply.loud(message(request, time, view)));
  }

  private static Message message(InterfaceRequest request, Duration time, AccountView view) {
    Message plain =
        ReplyText.withState(
            request,
            subject ->
                "%s was accepted %s ago and is still %s."
                    .formatted(subject, TimeSpan.words(time), Mrkdwn.code(request.state().name())));
    List<LayoutBlock> blocks = new ArrayList<>(plain.blocks());
    blocks.add(Mrkdwn.section(CAUSES));
    blocks.add(
        Mrkdwn.section(
            "*Compare with %s*, as it was offered:".formatted(EndingText.whom(request, view))));
    blocks.addAll(FactRow.table(InterfaceFacts.toCompare(request.offer())));
    return new Message(plain.text(), blocks);
  }
}
