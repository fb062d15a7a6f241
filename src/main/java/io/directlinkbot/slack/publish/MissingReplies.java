package io.directlinkbot.slack.publish;

import io.directlinkbot.journal.Post;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.posting.MessageDraft;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.PostedMessage;
import io.directlinkbot.slack.view.thread.EventReply;
import io.directlinkbot.slack.view.thread.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The replies of a request's thread that are not known to stand, in the order of their events. */
final class MissingReplies {
  private final RequestToPublish work;
  private final List<NumberedReply> missing;

  private MissingReplies(RequestToPublish work, List<NumberedReply> missing) {
    this.work = work;
    this.missing = missing;
  }

  /** Compares the request's history with what was posted. */
  static MissingReplies of(RequestToPublish work) {
    List<NumberedReply> missing = new ArrayList<>();
    List<Event> history = work.history();
    InterfaceRequest before = InterfaceRequest.of(work.id(), history.subList(0, 1));
    for (Event event : history.subList(1, history.size())) {
      InterfaceRequest after = before.apply(event);
      Optional<Reply> reply = EventReply.of(before, event, work.view());
      if (reply.isPresent() && isMissing(work, event, after.number())) {
        missing.add(new NumberedReply(after.number(), reply.get()));
      }
      before = after;
    }
    return new MissingReplies(work, missing);
  }

  private static boolean isMissing(RequestToPublish work, Event event, int number) {
    Post post = Post.reply(work.id(), number);
    boolean dropped =
        event instanceof Event.Reminded
            && work.isStaleReminder(number)
            // one whose posting was begun may stand, so it is finished
            && !work.messages().isBegun(post);
    return !dropped && !work.messages().isDone(post);
  }

  boolean isEmpty() {
    return missing.isEmpty();
  }

  /** Posts them to the thread of this card. */
  void postTo(PostedMessage card) throws SlackException {
    for (NumberedReply each : missing) {
      work.messages()
          .post(
              new MessageDraft(
                  Post.reply(work.id(), each.number()),
                  new Destination(card.channel(), card.ts(), each.reply().broadcast()),
                  each.reply().message(),
                  MessageMetadata.reply(work.id(), each.number())));
    }
  }

  /**
   * A reply that is to be posted.
   *
   * @param number of its event
   */
  private record NumberedReply(int number, Reply reply) {}
}
