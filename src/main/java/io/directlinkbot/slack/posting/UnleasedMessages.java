package io.directlinkbot.slack.posting;

import com.slack.api.model.Message.Metadata;
import io.directlinkbot.journal.Post;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.view.Message;
import java.time.Instant;

/**
 * Posts messages while the store can't be used, so without a lease and without noting them. Not
 * thread-safe.
 */
public final class UnleasedMessages {
  private final SlackClient client;
  private final MessageSearch search;

  public UnleasedMessages(SlackClient client) {
    this.client = client;
    this.search = new MessageSearch(client);
  }

  /**
   * Posts a message to a channel unless it stands there already, which another bot may have done.
   *
   * @param key identifies the message, and is the same for every bot
   * @param since the message can't be older
   */
  public void postUnlessFound(String channel, String key, Instant since, Message message)
      throws SlackException {
    Destination place = Destination.in(channel);
    Metadata metadata = MessageMetadata.notice(key);
    MessageDraft draft = new MessageDraft(new Post(key, "message"), place, message, metadata);
    if (search.find(draft, since).isEmpty()) {
      client.post(place, message, metadata, Urgency.DEADLINE);
    }
  }
}
