package io.directlinkbot.slack.publish;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.Predecessors;
import io.directlinkbot.slack.posting.LeaseCheck;
import io.directlinkbot.slack.posting.LeaseLost;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.posting.Posting.Posted;
import io.directlinkbot.slack.view.card.ReplacedRequest;
import io.directlinkbot.slack.view.thread.OfferedAgainReply;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ties the card of an interface that was offered anew to the card of the one before it, both ways.
 * Not thread-safe.
 */
final class OfferedAgainPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(OfferedAgainPublisher.class);

  /** Stands for a reply that can't be given: the old thread is gone, or out of reach. */
  private static final String GIVEN_UP = "given up";

  private final Predecessors predecessors;
  private final PublicationLog publications;
  private final Posting posting;
  private final CardLinks links;

  OfferedAgainPublisher(
      Journal journal, PublicationLog publications, Posting posting, CardLinks links) {
    this.predecessors = new Predecessors(journal, links);
    this.publications = publications;
    this.posting = posting;
    this.links = links;
  }

  /** What the request replaces, if it does. */
  Optional<ReplacedRequest> of(InterfaceRequest request) {
    if (request.offered().replaces().isPresent()) {
      links.lookUp();
    }
    return predecessors.of(request);
  }

  /**
   * Tells the old one's thread, once, when both cards stand and the old one ended.
   *
   * @param cards makes sure that the old one's stands
   */
  void tellOld(
      InterfaceRequest request, Optional<ReplacedRequest> replaced, Standing cards, LeaseCheck ours)
      throws SlackException, LeaseLost {
    Post post = new Post(request.id().toString(), "anew");
    if (replaced.isEmpty() || publications.find(post).flatMap(Publication::ts).isPresent()) {
      return;
    }
    InterfaceRequest old = replaced.get().request();
    Optional<Publication> thread = publications.find(Post.card(old.id()));
    Optional<String> ts = thread.flatMap(Publication::ts);
    Optional<String> card = links.of(request.id());
    if (!old.isClosed() || ts.isEmpty() || card.isEmpty()) {
      return;
    }
    try {
      Posted oldCard = cards.of(old);
      posting.once(
          post,
          new Destination(oldCard.channel(), oldCard.ts(), false),
          OfferedAgainReply.of(old, request, card.get()),
          MessageMetadata.reply(request.id(), "anew"),
          ours);
    } catch (SlackException failure) {
      giveUp(post, old.id(), thread.get(), failure);
    }
  }

  /** The old thread must not hold up the new card. */
  private void giveUp(Post post, RequestId old, Publication thread, SlackException failure)
      throws SlackException {
    switch (failure.trouble()) {
      case Trouble.RateLimited _, Trouble.Uncertain _, Trouble.Token _ -> throw failure;
      case Trouble.Channel _,
          Trouble.Scope _,
          Trouble.Gone _,
          Trouble.Form _,
          Trouble.TooLate _,
          Trouble.Refused _ -> {
        LOG.info("{}: its thread is not told of the new offer: {}", old, failure.getMessage());
        // one that was cut off can't be looked up there any more
        publications.forget(post);
        publications.begin(post, thread.channel(), thread.begunAt());
        publications.stands(post, GIVEN_UP, GIVEN_UP);
      }
    }
  }

  /** Gives the card of a request as it stands, posted anew if somebody deleted it. */
  @FunctionalInterface
  interface Standing {
    Posted of(InterfaceRequest request) throws SlackException, LeaseLost;
  }
}
