package io.directlinkbot.slack.known;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.InterfaceRequest;
import java.util.Collection;

/**
 * Has the publisher verify, in its next turn, that the cards behind links still stand; a card that
 * somebody deleted is posted again. Thread-safe.
 */
public final class LinkedCardCheck {
  /** The most links that a message shows; each card costs a call. */
  private static final int MOST_CARDS = 20;

  private final Journal journal;
  private final PublicationLog publications;

  public LinkedCardCheck(Journal journal, PublicationLog publications) {
    this.journal = journal;
    this.publications = publications;
  }

  /** Has the cards of those requests verified that have not ended. */
  public void checkSoon(Collection<InterfaceRequest> requests) {
    requests.stream()
        .filter(request -> !request.isClosed())
        .limit(MOST_CARDS)
        .forEach(
            request -> {
              publications.doubt(Post.card(request.id()));
              if (!request.isUndecided()) {
                journal.published(request.id(), request.number() - 1);
              }
            });
  }
}
