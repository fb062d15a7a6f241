package io.directlinkbot.slack.view.thread;

import com.slack.api.model.block.LayoutBlock;
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
import io.directlinkbot.slack.view.Whereabouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people are told when an interface that ended is there again after all. */
final class ReturnReply {
  private ReturnReply() {}

  /** Nothing when it opens nothing again. Everybody hears of it who heard that it was gone. */
  static Optional<Reply> ofMissing(
      InterfaceRequest before, Event.Returned event, AccountView view, boolean loud) {
    InterfaceRequest after = before.apply(event);
    if (!before.isClosed() || after.isClosed()) {
      return Optional.empty();
    }
    Message reply =
        EventReply.reply(
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
    return Optional.of(loud ? Reply.loud(located(reply, after, view)) : new Reply(reply, false));
  }

  /** Of what the cloud called accepted, and says now that it waits. */
  static Message ofAccepted(InterfaceRequest after) {
    return EventReply.reply(
        after,
        subject ->
            subject
                + " waits to be accepted again: the cloud does not say any more that it was"
                + " accepted. Its card is open again.");
  }

  private static String now(InterfaceRequest before, InterfaceRequest after) {
    return switch (after.phase()) {
      case Phase.Waiting _ when after.waits() ->
          "It waits as before, and its card is open again."
              + (before.approval().isPresent()
                  ? " The approval from before does not count any more."
                  : "");
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
          "It was accepted, by whom the cloud does not say. " + state(before, after);
      case Phase.Waiting _, Phase.Confirming _, Phase.Declining _, Phase.Closed _ ->
          state(before, after);
    };
  }

  private static String state(InterfaceRequest before, InterfaceRequest after) {
    return StateMeaning.inWords(after.state(), before.traffic().everAvailable(), "it");
  }

  private static Message located(Message reply, InterfaceRequest request, AccountView view) {
    List<LayoutBlock> blocks = new ArrayList<>(reply.blocks());
    blocks.add(Whereabouts.block(request, view));
    return new Message(
        "%s (%s)".formatted(reply.text(), Whereabouts.escaped(request, view)), blocks);
  }
}
