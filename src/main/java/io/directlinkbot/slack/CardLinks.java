package io.directlinkbot.slack;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.Publications;
import io.directlinkbot.request.RequestId;
import java.util.Optional;

/**
 * The addresses that Slack gives to cards. They are made here, as a call for each would make
 * answers late.
 *
 * @param workspace address of the workspace, with a slash at its end
 */
record CardLinks(Publications publications, String workspace) {

  /** Nothing when the card does not stand. */
  Optional<String> of(RequestId request) {
    return publications
        .find(Post.card(request))
        .flatMap(card -> card.ts().map(ts -> permalink(card, ts)));
  }

  private String permalink(Publication card, String ts) {
    return workspace + "archives/" + card.channel() + "/p" + ts.replace(".", "");
  }
}
