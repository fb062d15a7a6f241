package io.directlinkbot.slack.publish;

import io.directlinkbot.journal.Post;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.posting.MessageDraft;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.publish.RequestToPublish.UrgentReminder;
import io.directlinkbot.slack.view.thread.ReminderReply;
import java.util.List;
import java.util.Optional;

/**
 * Posts each urgent reminder to another channel, once, if the configuration names one. It comes
 * after the request's own card and replies, so no failure here delays those.
 */
final class EscalationPublisher {
  private final CardLinks links;
  private final SlackClient client;

  EscalationPublisher(CardLinks links, SlackClient client) {
    this.links = links;
    this.client = client;
  }

  /** Whether there is something to post, and nothing known keeps it from being posted now. */
  boolean isDue(RequestToPublish work) {
    return work.view()
            .escalationChannel()
            .filter(channel -> client.mayPost(Destination.in(channel), Urgency.REST))
            .isPresent()
        && !missing(work).isEmpty();
  }

  void publish(RequestToPublish work) throws SlackException {
    Optional<String> channel = work.view().escalationChannel();
    if (channel.isEmpty()) {
      return;
    }
    links.findWorkspace();
    for (UrgentReminder urgent : missing(work)) {
      work.messages()
          .post(
              new MessageDraft(
                  post(work, urgent),
                  Destination.in(channel.get()),
                  ReminderReply.elsewhere(
                      work.request(), urgent.reminder(), work.view(), links.to(work.id())),
                  MessageMetadata.escalation(work.id(), urgent.number())));
    }
  }

  private static List<UrgentReminder> missing(RequestToPublish work) {
    return work.urgentReminders().stream()
        .filter(urgent -> !work.messages().isDone(post(work, urgent)))
        // one whose posting was begun may stand, so it is finished
        .filter(
            urgent ->
                !work.isStaleReminder(urgent.number())
                    || work.messages().isBegun(post(work, urgent)))
        .toList();
  }

  private static Post post(RequestToPublish work, UrgentReminder urgent) {
    return Post.elsewhere(work.id(), urgent.number());
  }
}
