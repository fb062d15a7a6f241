package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.approval.ApproverGroup;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.people.ChannelMembers;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.slack.posting.LeaseCheck;
import io.directlinkbot.slack.posting.LeaseLost;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.thread.ReminderReply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an urgent reminder as a direct message to those whom it mentions in vain, as they are not
 * in the private channel of the card: each once. One of unknown outcome may have arrived and is not
 * repeated, as the bot can't read what it wrote to somebody. Nothing that fails here keeps back
 * anything else. Not thread-safe.
 */
final class DirectReminders {
  private static final Logger LOG = LoggerFactory.getLogger(DirectReminders.class);

  /** Of a larger group those who are in the channel have to do. */
  private static final int MOST = 50;

  private final PublicationLog publications;
  private final Posting posting;
  private final CardLinks links;
  private final GroupLookup groups;
  private final ChannelMembers members;

  /** Reminders for which nothing is left to do, or nothing can be done. */
  private final Set<Post> done = new HashSet<>();

  private final Set<Post> refused = new HashSet<>();

  DirectReminders(
      PublicationLog publications,
      Posting posting,
      CardLinks links,
      GroupLookup groups,
      ChannelMembers members) {
    this.publications = publications;
    this.posting = posting;
    this.links = links;
    this.groups = groups;
    this.members = members;
  }

  void publish(InterfaceRequest request, List<Event> history, AccountView view, LeaseCheck ours)
      throws SlackException, LeaseLost {
    StaleReminders outdated = new StaleReminders(publications, request, history);
    for (int number = 2; number <= history.size(); number++) {
      Post reply = Post.reply(request.id(), number);
      if (history.get(number - 1) instanceof Event.Reminded reminder
          && reminder.escalates()
          && !done.contains(reply)
          && !outdated.isDroppedElsewhere(number)) {
        links.lookUp();
        Message message = ReminderReply.direct(request, reminder, view, links.of(request.id()));
        boolean all = true;
        for (String user : unreached(request, view)) {
          all &= send(request, number, user, message, ours);
        }
        if (all) {
          done.add(reply);
        }
      }
    }
  }

  private List<String> unreached(InterfaceRequest request, AccountView view) throws SlackException {
    ChannelMembers.Reach reach = members.reach(view.account().channel());
    return ReminderReply.mentioned(request, view).stream()
        .flatMap(id -> id.startsWith("S") ? members(id) : Stream.of(id))
        .distinct()
        .filter(user -> !reach.includes(user))
        .limit(MOST)
        .toList();
  }

  private Stream<String> members(String group) {
    return groups.find(group) instanceof ApproverGroup.Read read
        ? read.members().stream().sorted()
        : Stream.of();
  }

  /** Returns whether nothing is left to do for that person. */
  private boolean send(
      InterfaceRequest request, int number, String user, Message message, LeaseCheck ours)
      throws SlackException, LeaseLost {
    Post post = Post.direct(request.id(), number, user);
    if (publications.find(post).isPresent()) {
      return true;
    }
    try {
      posting.once(
          post,
          Destination.in(user),
          message,
          MessageMetadata.escalation(request.id(), number),
          ours);
      return true;
    } catch (SlackException failure) {
      if (failure.trouble() instanceof Trouble.RateLimited
          || failure.trouble() instanceof Trouble.Token) {
        throw failure;
      }
      if (refused.add(post)) {
        LOG.warn("{} can't be reminded directly: {}", user, failure.getMessage());
      }
      return failure.trouble() instanceof Trouble.Uncertain;
    }
  }
}
