package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.posting.LeaseCheck;
import io.directlinkbot.slack.posting.LeaseLost;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.view.thread.ReminderReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells another channel of an urgent reminder, once, where the configuration names one. It comes
 * after the request's own card and replies, which nothing that fails here keeps back. Not
 * thread-safe.
 */
final class EscalationPublisher {
  private final PublicationLog publications;
  private final Posting posting;
  private final CardLinks links;
  private final SlackClient client;

  EscalationPublisher(
      PublicationLog publications, Posting posting, CardLinks links, SlackClient client) {
    this.client = client;
    this.publications = publications;
    this.posting = posting;
    this.links = links;
  }

  /** Whether there is something that can be told now. */
  boolean hasToTell(InterfaceRequest request, List<Event> history, AccountView view) {
    Optional<String> channel = view.escalationChannel();
    return channel.filter(id -> client.mayPost(Destination.in(id))).isPresent()
        && !untold(request, history).isEmpty();
  }

  void publish(InterfaceRequest request, List<Event> history, AccountView view, LeaseCheck ours)
      throws SlackException, LeaseLost {
    Optional<String> channel = view.escalationChannel();
    if (channel.isEmpty()) {
      return;
    }
    links.lookUp();
    for (Untold untold : untold(request, history)) {
      posting.once(
          Post.elsewhere(request.id(), untold.number()),
          Destination.in(channel.get()),
          ReminderReply.elsewhere(request, untold.reminder(), view, links.of(request.id())),
          MessageMetadata.escalation(request.id(), untold.number()),
          ours);
    }
  }

  private List<Untold> untold(InterfaceRequest request, List<Event> history) {
    StaleReminders outdated = new StaleReminders(publications, request, history);
    List<Untold> untold = new ArrayList<>();
    for (int number = 2; number <= history.size(); number++) {
      Post post = Post.elsewhere(request.id(), number);
      if (history.get(number - 1) instanceof Event.Reminded reminder
          && reminder.escalates()
          && !stands(post)
          && !outdated.isDropped(number, post)) {
        untold.add(new Untold(number, reminder));
      }
    }
    return untold;
  }

  private boolean stands(Post post) {
    return publications.find(post).filter(it -> it.ts().isPresent()).isPresent();
  }

  private record Untold(int number, Event.Reminded reminder) {}
}
