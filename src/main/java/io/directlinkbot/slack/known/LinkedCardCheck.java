package io.directlinkbot.slack.known;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.InterfaceRequest;
import java.util.Collection;

/**
 * Has the publisher look, at its next turn, whether cards still stand that people are given links
 * to; one that somebody deleted is posted anew. Thread-safe.
 */
public final class LinkedCardCheck {
  /** As many as a message shows; each costs a call. */
  private static final int MOST = 20;

  private final Journal journal;
  private final PublicationLog publications;

  public LinkedCardCheck(Journal journal, PublicationLog publications) {
    this.journal = journal;
    this.publications = publications;
  }

  public void lookAt(Collection<InterfaceRequest> requests) {
    requests.stream()
        .filter(request -> !request.isClosed())
        .limit(MOST)
        .forEach(
            request -> {
              publications.doubt(Post.card(request.id()));
              if (!request.isUndecided()) {
                journal.published(request.id(), request.number() - 1);
              }
            });
  }
}
