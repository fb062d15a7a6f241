package io.directlinkbot.slack.view.thread;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.Mentions;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Whereabouts;
import java.util.ArrayList;
import java.util.List;

/** What people are told of a request that ended. Who announced the interface is mentioned. */
final class EndingReply {
  private EndingReply() {}

  /** For the thread, below the card. */
  static Message quiet(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    return reply(request, closed, view, "");
  }

  /** For the channel, where no card stands above it: whom it concerns, and what it is about. */
  static Message loud(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    Message reply = reply(request, closed, view, Mentions.approvers(view));
    List<LayoutBlock> blocks = new ArrayList<>(reply.blocks());
    blocks.add(Whereabouts.block(request, view));
    return new Message(
        "%s (%s)".formatted(reply.text(), Whereabouts.escaped(request, view)), blocks);
  }

  private static Message reply(
      InterfaceRequest request, Phase.Closed closed, AccountView view, String mentions) {
    return EventReply.reply(
        mentions,
        request,
        subject ->
            EndingText.what(request, closed, view, subject)
                + " "
                + ExpectedRows.mention(request)
                + EndingText.next(request, view));
  }
}
