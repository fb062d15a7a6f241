package io.directlinkbot.slack.publish;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.posting.LeasedMessages;
import io.directlinkbot.slack.posting.MessageDraft;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.PostedMessage;
import io.directlinkbot.slack.view.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts the card of a request, and keeps it showing what it is to show. */
final class CardPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(CardPublisher.class);

  private final SlackClient client;

  CardPublisher(SlackClient client) {
    this.client = client;
  }

  /**
   * Returns the card, posted or changed if it did not show this.
   *
   * @param channel where a new card is posted; one that stands stays where it is
   * @param verify whether to make sure that a card which needs no change still stands: Slack takes
   *     replies to a card that somebody deleted, and nobody sees them
   */
  PostedMessage publish(
      RequestId request, String channel, Message card, boolean verify, LeasedMessages messages)
      throws SlackException {
    try {
      return postOrChange(request, channel, card, verify, messages);
    } catch (SlackException failure) {
      if (!isLost(request, channel, failure, messages)) {
        throw failure;
      }
      messages.forget(Post.card(request));
      return postOrChange(request, channel, card, false, messages);
    }
  }

  /** Whether nothing known would keep a reply to the card from being posted now. */
  boolean mayReply(RequestId request, LeasedMessages messages) {
    return messages
        .find(Post.card(request))
        .flatMap(card -> card.ts().map(ts -> new Destination(card.channel(), ts, false)))
        .filter(place -> client.mayPost(place, Urgency.REST))
        .isPresent();
  }

  private static PostedMessage postOrChange(
      RequestId request, String channel, Message card, boolean verify, LeasedMessages messages)
      throws SlackException {
    Post post = Post.card(request);
    boolean stood = messages.isDone(post);
    PostedMessage posted =
        messages.post(
            new MessageDraft(post, Destination.in(channel), card, MessageMetadata.card(request)));
    if (!posted.shows(card)) {
      messages.change(post, posted, card);
    } else if (verify && stood) {
      verify(post, posted, card, messages);
    }
    return posted;
  }

  /**
   * Has the card show once more what it shows: no other call reports, with any scope, that a
   * message is gone.
   */
  private static void verify(Post post, PostedMessage posted, Message card, LeasedMessages messages)
      throws SlackException {
    try {
      messages.show(post, posted, card);
    } catch (SlackException failure) {
      switch (failure.trouble()) {
        case Trouble.Gone _,
            Trouble.RateLimited _,
            Trouble.Uncertain _,
            Trouble.Token _,
            Trouble.Channel _ ->
            throw failure;
        case Trouble.Scope _, Trouble.Form _, Trouble.TooLate _, Trouble.Refused _ ->
            LOG.debug("{}: not known whether it stands: {}", post, failure.getMessage());
      }
    }
  }

  /** Whether the card is gone, or out of reach in a channel that the account had before. */
  private static boolean isLost(
      RequestId request, String channel, SlackException failure, LeasedMessages messages) {
    return switch (failure.trouble()) {
      case Trouble.Gone _ -> true;
      case Trouble.Channel _ ->
          messages
              .find(Post.card(request))
              .map(Publication::channel)
              .filter(current -> !current.equals(channel))
              .isPresent();
      case Trouble.RateLimited _,
          Trouble.Uncertain _,
          Trouble.Token _,
          Trouble.Scope _,
          Trouble.Form _,
          Trouble.TooLate _,
          Trouble.Refused _ ->
          false;
    };
  }
}
