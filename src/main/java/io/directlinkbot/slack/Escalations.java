package io.directlinkbot.slack;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publications;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.Posting.Posted;
import io.directlinkbot.slack.SlackException.Trouble;
import io.directlinkbot.slack.view.AccountView;
import io.directlinkbot.slack.view.ReminderReply;
import java.util.List;
import java.util.Optional;

/**
 * Tells another channel of a last reminder, once, where the configuration names one. It comes after
 * the request's own card and replies, which nothing that fails here keeps back. Not thread-safe.
 */
final class Escalations {
  private final Publications publications;
  private final Posting posting;
  private final SlackClient client;

  Escalations(Publications publications, Posting posting, SlackClient client) {
    this.publications = publications;
    this.posting = posting;
    this.client = client;
  }

  void publish(
      InterfaceRequest request, List<Event> history, AccountView view, Posted card, StillOurs ours)
      throws SlackException, NotOurs {
    Optional<String> channel = view.escalationChannel();
    if (channel.isEmpty()) {
      return;
    }
    Outdated outdated = new Outdated(publications, request, history);
    for (int number = 2; number <= history.size(); number++) {
      Post post = Post.elsewhere(request.id(), number);
      if (history.get(number - 1) instanceof Event.Reminded reminder
          && reminder.last()
          && !stands(post)
          && !outdated.isDropped(number, post)) {
        posting.once(
            post,
            Place.in(channel.get()),
            ReminderReply.elsewhere(request, reminder, view, link(card)),
            Metadatas.escalation(request.id(), number),
            ours);
      }
    }
  }

  private boolean stands(Post post) {
    return publications.find(post).filter(it -> it.ts().isPresent()).isPresent();
  }

  /** A message without a link is better than none. */
  private Optional<String> link(Posted card) throws SlackException {
    try {
      return Optional.of(client.permalink(card.channel(), card.ts()));
    } catch (SlackException failure) {
      return switch (failure.trouble()) {
        case Trouble.Uncertain _, Trouble.RateLimited _, Trouble.Token _ -> throw failure;
        case Trouble.Gone _,
            Trouble.Channel _,
            Trouble.Scope _,
            Trouble.Form _,
            Trouble.TooLate _,
            Trouble.Refused _ ->
            Optional.empty();
      };
    }
  }
}
