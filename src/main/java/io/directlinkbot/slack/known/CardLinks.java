package io.directlinkbot.slack.known;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The address that Slack gives the card of a request. It is made here, as a call for each would
 * take too long. Thread-safe.
 */
public final class CardLinks {
  private static final Logger LOG = LoggerFactory.getLogger(CardLinks.class);

  private final PublicationLog publications;
  private final SlackClient client;
  private volatile String workspace = "";

  public CardLinks(PublicationLog publications, SlackClient client) {
    this.publications = publications;
    this.client = client;
  }

  /**
   * Makes the links lead to this workspace.
   *
   * @param url ends in a slash
   */
  public void leadTo(String url) {
    workspace = url;
  }

  /**
   * Asks Slack where the workspace is, unless that is known. Without an answer there are no links.
   */
  public void lookUp() {
    if (workspace.isEmpty()) {
      try {
        leadTo(client.authTest().url());
      } catch (SlackException failure) {
        LOG.debug("No links to cards: {}", failure.getMessage());
      }
    }
  }

  /** Nothing when the card does not stand, or it is not known where the workspace is. */
  public Optional<String> of(RequestId request) {
    return publications
        .find(Post.card(request))
        .filter(_ -> !workspace.isEmpty())
        .flatMap(card -> card.ts().map(ts -> permalink(card, ts)));
  }

  private String permalink(Publication card, String ts) {
    return workspace + "archives/" + card.channel() + "/p" + ts.replace(".", "");
  }
}
