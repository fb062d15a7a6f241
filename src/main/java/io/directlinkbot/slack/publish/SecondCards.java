package io.directlinkbot.slack.publish;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.posting.MessageDraft;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.PostedMessage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.card.SecondCardText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the controls from a second card of a request. One may stand where the outcome of a post was
 * unknown and the channel's history could not be read; it is searched for until the history can be
 * read. Not thread-safe.
 */
final class SecondCards {
  private static final Logger LOG = LoggerFactory.getLogger(SecondCards.class);
  private static final Duration PACE = Duration.ofMinutes(1);

  private final CardLinks links;
  private final InstantSource clock;
  private final Map<Post, Instant> nextSearch = new HashMap<>();

  SecondCards(CardLinks links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  /**
   * Leaves this card as the only one of the request, if that can be done now. No failure is thrown:
   * nothing else waits for it.
   *
   * @param shown what the card shows
   * @return whether no other card is left
   */
  boolean closeAllBut(PostedMessage card, Message shown, RequestToPublish work) {
    Post second = Post.card(work.id()).twin().orElseThrow();
    Optional<Publication> noted = work.messages().find(second);
    if (noted.isEmpty()) {
      return true;
    }
    if (clock.instant().isBefore(nextSearch.getOrDefault(second, Instant.MIN))) {
      return false;
    }
    nextSearch.put(second, clock.instant().plus(PACE));
    MessageDraft lost =
        new MessageDraft(
            second, Destination.in(noted.get().channel()), shown, MessageMetadata.card(work.id()));
    try {
      for (PostedMessage found : work.messages().findAll(lost, noted.get().begunAt())) {
        if (!found.ts().equals(card.ts())) {
          close(found, second, work);
        }
      }
      work.messages().forget(second);
      nextSearch.remove(second);
      return true;
    } catch (SlackException failure) {
      LOG.debug("{} may have two cards: {}", work.id(), failure.getMessage());
      return false;
    }
  }

  private void close(PostedMessage card, Post post, RequestToPublish work) throws SlackException {
    try {
      Texts texts = Texts.in(work.view().language());
      work.messages().show(post, card, SecondCardText.of(links.to(work.id()), texts));
      LOG.info("{}: second card closed", work.id());
    } catch (SlackException failure) {
      if (!(failure.trouble() instanceof Trouble.Gone)) {
        throw failure;
      }
    }
  }
}
