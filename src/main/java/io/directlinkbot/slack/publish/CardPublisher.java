package io.directlinkbot.slack.publish;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.posting.Fingerprint;
import io.directlinkbot.slack.posting.FullestForm;
import io.directlinkbot.slack.posting.LeaseCheck;
import io.directlinkbot.slack.posting.LeaseLost;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.posting.Posting.Posted;
import io.directlinkbot.slack.view.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the card of a request stand and show what it is to show. Not thread-safe. */
public final class CardPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(CardPublisher.class);

  private final PublicationLog publications;
  private final Posting posting;
  private final SlackClient client;

  public CardPublisher(PublicationLog publications, Posting posting, SlackClient client) {
    this.publications = publications;
    this.posting = posting;
    this.client = client;
  }

  /**
   * The card as it is to be.
   *
   * @param look whether to make sure that it stands, even when it is not to be changed: Slack takes
   *     replies to a card that somebody deleted, and nobody sees them
   */
  Posted publish(RequestId request, String channel, Message card, boolean look, LeaseCheck ours)
      throws SlackException, LeaseLost {
    try {
      return upToDate(request, channel, card, look, ours);
    } catch (SlackException failure) {
      if (!isLost(request, channel, failure)) {
        throw failure;
      }
      publications.forget(Post.card(request));
      return upToDate(request, channel, card, false, ours);
    }
  }

  private Posted upToDate(
      RequestId request, String channel, Message card, boolean look, LeaseCheck ours)
      throws SlackException, LeaseLost {
    Post post = Post.card(request);
    boolean stood = publications.find(post).flatMap(Publication::ts).isPresent();
    Posted posted =
        posting.once(post, Destination.in(channel), card, MessageMetadata.card(request), ours);
    String wanted = Fingerprint.of(card);
    if (!posted.fingerprint().equals(wanted)) {
      ours.check();
      // from here on nobody knows what it shows, until the change is known to be done
      publications.stands(post, posted.ts(), "");
      update(post, posted, card, ours);
      publications.shows(post, wanted);
    } else if (look && stood) {
      look(post, posted, card, ours);
    }
    return posted;
  }

  private void update(Post post, Posted posted, Message card, LeaseCheck ours)
      throws SlackException, LeaseLost {
    FullestForm.send(
        post,
        card,
        ours,
        form -> {
          client.update(posted.channel(), posted.ts(), form);
          return posted;
        });
  }

  /** Has it show once more what it shows: no other call tells, with any scope, that it is gone. */
  private void look(Post post, Posted posted, Message card, LeaseCheck ours)
      throws SlackException, LeaseLost {
    try {
      update(post, posted, card, ours);
    } catch (SlackException failure) {
      switch (failure.trouble()) {
        case Trouble.Gone _,
            Trouble.RateLimited _,
            Trouble.Uncertain _,
            Trouble.Token _,
            Trouble.Channel _ ->
            throw failure;
        case Trouble.Scope _, Trouble.Form _, Trouble.TooLate _, Trouble.Refused _ ->
            LOG.debug("{}: whether it stands is not known: {}", post, failure.getMessage());
      }
    }
  }

  /** Whether the card is gone, or out of reach in a channel that the account had before. */
  private boolean isLost(RequestId request, String channel, SlackException failure) {
    return switch (failure.trouble()) {
      case Trouble.Gone _ -> true;
      case Trouble.Channel _ ->
          publications
              .find(Post.card(request))
              .filter(card -> !card.channel().equals(channel))
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
