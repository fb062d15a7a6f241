package io.directlinkbot.slack.view.thread;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
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
    Texts texts = Texts.in(view.language());
    String state = Mrkdwn.code(request.state().name());
    Message plain =
        ReplyText.withState(
            texts,
            request,
            subject ->
                texts.get("thread.still-pending", subject, TimeSpan.words(texts, time), state));
    List<LayoutBlock> blocks = new ArrayList<>(plain.blocks());
    blocks.add(Mrkdwn.section(texts.get("thread.usual-causes")));
    String whom = EndingText.whom(texts, request.offer().connection(), view);
    blocks.add(Mrkdwn.section(texts.get("thread.compare", whom)));
    blocks.addAll(FactRow.table(InterfaceFacts.toCompare(request.offer(), texts)));
    return new Message(plain.text(), blocks);
  }
}
