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
 * Links to the cards of requests. They are built here as Slack builds its permalinks, because a
 * call for each link would take too long. Thread-safe.
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
   * Sets the workspace that the links lead to.
   *
   * @param url ends in a slash
   */
  public void setWorkspace(String url) {
    workspace = url;
  }

  /** Asks Slack for the workspace, unless it is known. Without an answer there are no links. */
  public void findWorkspace() {
    if (workspace.isEmpty()) {
      try {
        setWorkspace(client.authTest().url());
      } catch (SlackException failure) {
        LOG.debug("No links to cards: {}", failure.getMessage());
      }
    }
  }

  /** A link to the card; nothing if the card does not stand or the workspace is not known. */
  public Optional<String> to(RequestId request) {
    return publications
        .find(Post.card(request))
        .filter(_ -> !workspace.isEmpty())
        .flatMap(card -> card.ts().map(ts -> permalink(card, ts)));
  }

  private String permalink(Publication card, String ts) {
    return workspace + "archives/" + card.channel() + "/p" + ts.replace(".", "");
  }
}
