package io.directlinkbot.slack.posting;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.text.Texts;
import java.time.InstantSource;
import java.util.Map;

/**
 * Gives out the right to post: the messages of one request or notice, under the lease of its
 * account. Not thread-safe.
 */
public final class Posting {
  private final PublicationLog publications;
  private final SlackClient client;
  private final Texts texts;
  private final MessageSearch search;
  private final LookupPatience patience;
  private final InstantSource clock;

  /**
   * Creates a posting of messages.
   *
   * @param texts in the language of the channels
   */
  public Posting(
      PublicationLog publications, SlackClient client, Texts texts, InstantSource clock) {
    this.publications = publications;
    this.client = client;
    this.texts = texts;
    this.search = new MessageSearch(client);
    this.patience = new LookupPatience(clock);
    this.clock = clock;
  }

  /**
   * The messages of a subject, for as long as the lease is valid.
   *
   * @param subject as in {@link io.directlinkbot.journal.Post#subject}
   * @param urgency of all of its calls
   * @throws LeaseLost if one of them is in doubt, and the call of the bot that had the account
   *     before may still arrive
   */
  public LeasedMessages under(Lease lease, String subject, Urgency urgency) {
    Map<Post, Publication> known = publications.all(subject);
    if (known.values().stream().anyMatch(Publication::isInDoubt) && !lease.isSettled()) {
      throw new LeaseLost();
    }
    NotedPosts notes = new NotedPosts(subject, known, publications);
    return new LeasedMessages(lease, notes, client, texts, urgency, search, patience, clock);
  }
}
