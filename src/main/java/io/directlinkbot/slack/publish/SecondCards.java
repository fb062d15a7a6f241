package io.directlinkbot.slack.publish;

import com.slack.api.model.Message.Metadata;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.posting.LeaseCheck;
import io.directlinkbot.slack.posting.LeaseLost;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.PostedMessages;
import io.directlinkbot.slack.posting.Posting.Posted;
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
 * Takes the controls from a second card of a request. One may stand where the post before was of
 * unknown outcome and the history could not be read; it is looked for until that can be read. Not
 * thread-safe.
 */
final class SecondCards {
  private static final Logger LOG = LoggerFactory.getLogger(SecondCards.class);
  private static final Duration PACE = Duration.ofMinutes(1);

  private final PublicationLog publications;
  private final SlackClient client;
  private final PostedMessages posted;
  private final CardLinks links;
  private final InstantSource clock;
  private final Map<Post, Instant> nextLook = new HashMap<>();

  SecondCards(
      PublicationLog publications, SlackClient client, CardLinks links, InstantSource clock) {
    this.publications = publications;
    this.client = client;
    this.posted = new PostedMessages(client);
    this.links = links;
    this.clock = clock;
  }

  /**
   * Leaves this card as the only one of the request, if that can be done now; nothing else waits
   * for it.
   */
  void settle(RequestId request, Posted card, Message shown, LeaseCheck ours) throws LeaseLost {
    Post twin = Post.card(request).twin().orElseThrow();
    Optional<Publication> noted = publications.find(twin);
    if (noted.isEmpty() || clock.instant().isBefore(nextLook.getOrDefault(twin, Instant.MIN))) {
      return;
    }
    nextLook.put(twin, clock.instant().plus(PACE));
    try {
      Metadata metadata = MessageMetadata.card(request);
      String channel = noted.get().channel();
      for (String ts : posted.findAll(channel, noted.get().begunAt(), shown.text(), metadata)) {
        if (!ts.equals(card.ts())) {
          ours.check();
          close(request, channel, ts);
        }
      }
      publications.forget(twin);
      nextLook.remove(twin);
    } catch (SlackException failure) {
      LOG.debug("{} may have two cards: {}", request, failure.getMessage());
    }
  }

  private void close(RequestId request, String channel, String ts) throws SlackException {
    try {
      client.update(channel, ts, SecondCardText.of(links.of(request)));
      LOG.info("{}: a second card was closed", request);
    } catch (SlackException failure) {
      if (!(failure.trouble() instanceof Trouble.Gone)) {
        throw failure;
      }
    }
  }
}
