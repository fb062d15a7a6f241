package io.directlinkbot.slack.known;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Has the publisher verify, in its next turn, that the cards behind links still stand; a card that
 * somebody deleted is posted again. Thread-safe.
 */
public final class LinkedCardCheck {
  /** The most links that a message shows; each card costs a call. */
  private static final int MOST_CARDS = 20;

  private final Journal journal;
  private final PublicationLog publications;
  private final Consumer<RequestId> onDoubt;

  /**
   * A check of any card.
   *
   * @param onDoubt called for each card that the publisher has to verify
   */
  public LinkedCardCheck(
      Journal journal, PublicationLog publications, Consumer<RequestId> onDoubt) {
    this.journal = journal;
    this.publications = publications;
    this.onDoubt = onDoubt;
  }

  /** Has the cards of those requests verified that have not ended. */
  public void checkSoon(Collection<InterfaceRequest> requests) {
    requests.stream()
        .filter(request -> !request.isClosed())
        .limit(MOST_CARDS)
        .forEach(
            request -> {
              publications.doubt(Post.card(request.id()));
              journal.republish(request.id());
              onDoubt.accept(request.id());
            });
  }
}
