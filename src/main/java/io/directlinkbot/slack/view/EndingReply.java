package io.directlinkbot.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.util.ArrayList;
import java.util.List;

/** What people are told of a request that ended. Who announced the interface is mentioned. */
final class EndingReply {
  private static final int FACTS_MOST = 600;

  private EndingReply() {}

  /** For the thread, below the card. */
  static Message quiet(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    return reply(request, closed, view, "");
  }

  /** For the channel, where no card stands above it: whom it concerns, and what it is about. */
  static Message loud(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    Message reply = reply(request, closed, view, Mentions.approvers(view));
    String where =
        "account %s · connection %s · VLAN %s"
            .formatted(request.id().account(), connection(request, view), request.offer().vlan());
    List<LayoutBlock> blocks = new ArrayList<>(reply.blocks());
    blocks.add(
        SectionBlock.builder()
            .text(
                ForeignText.plain(InterfaceFacts.name(request.offer()) + " · " + where, FACTS_MOST))
            .build());
    return new Message(
        "%s (%s)".formatted(reply.text(), ForeignText.escaped(where, FACTS_MOST)), blocks);
  }

  private static Message reply(
      InterfaceRequest request, Phase.Closed closed, AccountView view, String mentions) {
    return Replies.reply(
        mentions,
        request,
        subject ->
            Endings.what(request, closed, view, subject)
                + " "
                + ExpectedRows.mention(request)
                + Endings.next(request, view));
  }

  private static String connection(InterfaceRequest request, AccountView view) {
    String id = request.offer().connection();
    return view.counterparty(id).map(other -> "%s (%s)".formatted(id, other.name())).orElse(id);
  }
}
