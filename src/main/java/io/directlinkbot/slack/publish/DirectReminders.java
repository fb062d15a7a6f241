package io.directlinkbot.slack.publish;

import io.directlinkbot.journal.Post;
import io.directlinkbot.request.approval.ApproverGroup;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.people.ChannelMembers;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.posting.MessageDraft;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.publish.RequestToPublish.UrgentReminder;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.thread.ReminderReply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each urgent reminder, once, as a direct message to those whom it mentions in vain because
 * they are not in the card's private channel. A message of unknown outcome may have arrived and is
 * not repeated, as the bot can't read what it wrote to a person. No failure here delays anything
 * else. Not thread-safe.
 */
final class DirectReminders {
  private static final Logger LOG = LoggerFactory.getLogger(DirectReminders.class);

  /** In a larger group, those who are in the channel have to do. */
  private static final int MOST_PEOPLE = 50;

  private final CardLinks links;
  private final GroupLookup groups;
  private final ChannelMembers members;
  private final PersonLanguage languages;

  /** Reminders, by their replies, for which nothing is left to do or nothing can be done. */
  private final Set<Post> done = new HashSet<>();

  private final Set<Post> refused = new HashSet<>();

  DirectReminders(
      CardLinks links, GroupLookup groups, ChannelMembers members, PersonLanguage languages) {
    this.languages = languages;
    this.links = links;
    this.groups = groups;
    this.members = members;
  }

  /** Returns whether nothing is left to do for any reminder. */
  boolean publish(RequestToPublish work) throws SlackException {
    boolean complete = true;
    for (UrgentReminder urgent : work.urgentReminders()) {
      Post reply = Post.reply(work.id(), urgent.number());
      if (!done.contains(reply) && !work.isStaleReminder(urgent.number())) {
        if (sendToUnreached(urgent, work)) {
          done.add(reply);
        } else {
          complete = false;
        }
      }
    }
    return complete;
  }

  /** Returns whether nothing is left to do for the reminder. */
  private boolean sendToUnreached(UrgentReminder urgent, RequestToPublish work)
      throws SlackException {
    links.findWorkspace();
    boolean complete = true;
    for (String user : unreached(work)) {
      Message message =
          ReminderReply.direct(
              languages.of(user),
              work.request(),
              urgent.reminder(),
              work.view(),
              links.to(work.id()));
      complete &= send(urgent.number(), user, message, work);
    }
    return complete;
  }

  private List<String> unreached(RequestToPublish work) throws SlackException {
    ChannelMembers.Reach reach = members.reach(work.view().account().channel());
    return ReminderReply.mentioned(work.request(), work.view()).stream()
        .flatMap(id -> id.startsWith("S") ? members(id) : Stream.of(id))
        .distinct()
        .filter(user -> !reach.includes(user))
        .limit(MOST_PEOPLE)
        .toList();
  }

  private Stream<String> members(String group) {
    return groups.find(group) instanceof ApproverGroup.Read read
        ? read.members().stream().sorted()
        : Stream.of();
  }

  /** Returns whether nothing is left to do for that person. */
  private boolean send(int number, String user, Message message, RequestToPublish work)
      throws SlackException {
    Post post = Post.direct(work.id(), number, user);
    if (work.messages().isBegun(post)) {
      return true;
    }
    try {
      work.messages()
          .post(
              new MessageDraft(
                  post,
                  Destination.in(user),
                  message,
                  MessageMetadata.escalation(work.id(), number)));
      return true;
    } catch (SlackException failure) {
      if (failure.trouble() instanceof Trouble.RateLimited
          || failure.trouble() instanceof Trouble.Token) {
        throw failure;
      }
      if (refused.add(post)) {
        LOG.warn("Direct reminder to {} failed: {}", user, failure.getMessage());
      }
      return failure.trouble() instanceof Trouble.Uncertain;
    }
  }
}
