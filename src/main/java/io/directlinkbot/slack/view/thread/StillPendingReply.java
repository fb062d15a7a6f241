package io.directlinkbot.slack.view.thread;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.Row;
import io.directlinkbot.slack.view.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people are told when an accepted interface carries no traffic for long: what it usually is,
 * and what both sides have to compare. The BGP key is not among it; the bot does not have it.
 */
final class StillPendingReply {
  private static final String CAUSES =
      """
      *What it usually is:*
      • the BGP session is not up: a router is not set up yet, or does not reach its peer's address
      • the BGP key differs: it has to be the same on both sides, and is never shown here
      • the VLAN differs, or is not carried all the way
      • an ASN differs from what the other side's router expects
      • the other side's port on the connection is down\
      """;

  private StillPendingReply() {}

  /** Nothing when it is not accepted. */
  static Optional<Reply> of(
      InterfaceRequest request, Event.StillPending pending, AccountView view) {
    return request
        .acceptedAt()
        .map(accepted -> Duration.between(accepted, pending.at()))
        .map(time -> Reply.loud(message(request, time, view)));
  }

  private static Message message(InterfaceRequest request, Duration time, AccountView view) {
    Message plain =
        EventReply.reply(
            request,
            subject ->
                "%s was accepted %s ago, and is still %s."
                    .formatted(subject, TimeSpan.words(time), Mrkdwn.code(request.state().name())));
    List<LayoutBlock> blocks = new ArrayList<>(plain.blocks());
    blocks.add(Mrkdwn.section(CAUSES));
    blocks.add(
        Mrkdwn.section(
            "*Compare with %s*, as it was offered:".formatted(EndingText.whom(request, view))));
    blocks.addAll(Row.table(InterfaceFacts.toCompare(request.offer())));
    return new Message(plain.text(), blocks);
  }
}
