package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.posting.LeasedMessages;
import io.directlinkbot.slack.posting.MessageDraft;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.PostedMessage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.ReplacedRequest;
import io.directlinkbot.slack.view.thread.OfferedAgainReply;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts, to the thread of a request that ended, a link to the card of the offer that replaces it.
 */
final class OfferedAgainPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(OfferedAgainPublisher.class);
  private static final String PART = "anew";

  private final CardLinks links;
  private final CardDrawing drawing;
  private final CardPublisher cards;
  private final InstantSource clock;

  OfferedAgainPublisher(
      CardLinks links, CardDrawing drawing, CardPublisher cards, InstantSource clock) {
    this.links = links;
    this.drawing = drawing;
    this.cards = cards;
    this.clock = clock;
  }

  /**
   * Posts the link once both cards stand and the old request has ended. A card of the old request
   * that somebody deleted is posted again first.
   *
   * @return whether nothing is left to do until something happens to one of the requests
   */
  boolean publish(RequestToPublish work) throws SlackException {
    Post post = new Post(work.id().toString(), PART);
    // asked first, because a look-up of the old request reads its whole history
    if (work.request().offered().replaces().isEmpty() || work.messages().isDone(post)) {
      return true;
    }
    Optional<ReplacedRequest> replaced = drawing.replaced(work.request());
    if (replaced.isEmpty()) {
      return true;
    }
    InterfaceRequest old = replaced.get().request();
    Optional<Publication> oldCard =
        work.messages().find(Post.card(old.id())).filter(card -> card.ts().isPresent());
    Optional<String> link = links.to(work.id());
    if (!old.isClosed() || oldCard.isEmpty() || link.isEmpty()) {
      return !old.isClosed();
    }
    try {
      PostedMessage card = verified(old, oldCard.get(), work.view(), work.messages());
      work.messages()
          .post(
              new MessageDraft(
                  post,
                  new Destination(card.channel(), card.ts(), false),
                  OfferedAgainReply.of(
                      Texts.in(work.view().language()), old, work.request(), link.get()),
                  MessageMetadata.reply(work.id(), PART)));
    } catch (SlackException failure) {
      giveUp(post, old.id(), oldCard.get(), failure, work.messages());
    }
    return true;
  }

  private PostedMessage verified(
      InterfaceRequest old, Publication card, AccountView view, LeasedMessages messages)
      throws SlackException {
    return cards.publish(
        old.id(),
        card.channel(),
        drawing.draw(drawing.basis(old, view), clock.instant()),
        cards.mayReply(old.id(), messages),
        messages);
  }

  /**
   * Ends the attempts if the old thread is gone or out of reach: it must not delay the new card.
   */
  private static void giveUp(
      Post post,
      RequestId old,
      Publication oldCard,
      SlackException failure,
      LeasedMessages messages)
      throws SlackException {
    switch (failure.trouble()) {
      case Trouble.RateLimited _, Trouble.Uncertain _, Trouble.Token _ -> throw failure;
      case Trouble.Channel _,
          Trouble.Scope _,
          Trouble.Gone _,
          Trouble.Form _,
          Trouble.TooLate _,
          Trouble.Refused _ -> {
        LOG.info("{}: no link to the new offer in its thread: {}", old, failure.getMessage());
        messages.giveUp(post, oldCard.channel(), oldCard.begunAt());
      }
    }
  }
}
