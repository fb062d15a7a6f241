package io.directlinkbot.slack;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publications;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.AccountView;
import io.directlinkbot.slack.view.ReminderReply;
import java.util.List;
import java.util.Optional;

/**
 * Tells another channel of an urgent reminder, once, where the configuration names one. It comes
 * after the request's own card and replies, which nothing that fails here keeps back. Not
 * thread-safe.
 */
final class Escalations {
  private final Publications publications;
  private final Posting posting;
  private final CardLinks links;

  Escalations(Publications publications, Posting posting, CardLinks links) {
    this.publications = publications;
    this.posting = posting;
    this.links = links;
  }

  void publish(InterfaceRequest request, List<Event> history, AccountView view, StillOurs ours)
      throws SlackException, NotOurs {
    Optional<String> channel = view.escalationChannel();
    if (channel.isEmpty()) {
      return;
    }
    links.lookUp();
    Outdated outdated = new Outdated(publications, request, history);
    for (int number = 2; number <= history.size(); number++) {
      Post post = Post.elsewhere(request.id(), number);
      if (history.get(number - 1) instanceof Event.Reminded reminder
          && reminder.escalates()
          && !stands(post)
          && !outdated.isDropped(number, post)) {
        posting.once(
            post,
            Place.in(channel.get()),
            ReminderReply.elsewhere(request, reminder, view, links.of(request.id())),
            Metadatas.escalation(request.id(), number),
            ours);
      }
    }
  }

  private boolean stands(Post post) {
    return publications.find(post).filter(it -> it.ts().isPresent()).isPresent();
  }
}
