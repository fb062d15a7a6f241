package io.directlinkbot.slack;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.Publications;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.Posting.Posted;
import io.directlinkbot.slack.SlackException.Trouble;
import io.directlinkbot.slack.view.AccountView;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Replaced;
import io.directlinkbot.slack.view.Replies;
import io.directlinkbot.slack.view.Reply;
import io.directlinkbot.slack.view.RequestCard;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Publishes one request: its card, made to show what the journal says, and a reply for each event
 * that people are told of, each once. Not thread-safe.
 */
final class RequestPublisher {
  private final Journal journal;
  private final Publications publications;
  private final Posting posting;
  private final SlackClient client;
  private final Replacements replacements;
  private final Escalations escalations;
  private final DirectReminders directReminders;
  private final GatewayChoices choices;
  private final Acceptances acceptances;
  private final Map<String, AccountView> accounts;
  private final UnaryOperator<AccountView> asSeen;
  private final InstantSource clock;

  /**
   * A publisher for these accounts.
   *
   * @param asSeen what the accounts look like now, beyond their configuration
   */
  RequestPublisher(
      Journal journal,
      Publications publications,
      SlackClient client,
      CardLinks links,
      GatewayChoices choices,
      Acceptances acceptances,
      Map<String, AccountView> accounts,
      UnaryOperator<AccountView> asSeen,
      InstantSource clock) {
    this.journal = journal;
    this.publications = publications;
    this.client = client;
    this.posting = new Posting(publications, client, clock);
    this.replacements = new Replacements(journal, publications, posting, links);
    this.escalations = new Escalations(publications, posting, links);
    this.directReminders =
        new DirectReminders(
            publications,
            posting,
            links,
            new UserGroups(client, clock),
            new ChannelMembers(client, clock));
    this.choices = choices;
    this.acceptances = acceptances;
    this.accounts = Map.copyOf(accounts);
    this.asSeen = asSeen;
    this.clock = clock;
  }

  /**
   * Publishes what is missing.
   *
   * @param lease the right to do so
   */
  void publish(InterfaceRequest request, Lease lease) throws SlackException, NotOurs {
    AccountView view = accounts.get(request.id().account());
    if (view == null) {
      // an account that was taken out of the configuration keeps its history and gets no more
      // messages
      return;
    }
    if (publications.isAnyInDoubt(request.id().toString()) && !lease.isSettled()) {
      // the call of the bot that had the account before may still arrive
      throw new NotOurs();
    }
    Optional<Replaced> replaced = replacements.of(request);
    Message card =
        RequestCard.of(
            request,
            asSeen.apply(view),
            choices.of(request),
            acceptances.findings(request, view, Optional.empty()),
            replaced,
            clock.instant());
    String channel = view.account().channel();
    List<Event> history = journal.history(request.id()).subList(0, request.number());
    Posted posted;
    try {
      posted = publishCard(request.id(), channel, card, lease);
      publishReplies(request, history, view, posted, lease);
    } catch (SlackException failure) {
      if (!(failure.trouble() instanceof Trouble.Gone)) {
        throw failure;
      }
      // a reply found no card: updating the card tells whether it is there
      lookAtCardAgain(request.id());
      posted = publishCard(request.id(), channel, card, lease);
      publishReplies(request, history, view, posted, lease);
    }
    replacements.tellOld(request, replaced, () -> checkValid(lease));
    directReminders.publish(request, history, view, () -> checkValid(lease));
    escalations.publish(request, history, view, () -> checkValid(lease));
    journal.published(request.id(), request.number());
  }

  private Posted publishCard(RequestId request, String channel, Message card, Lease lease)
      throws SlackException, NotOurs {
    try {
      return upToDate(request, channel, card, lease);
    } catch (SlackException failure) {
      if (!isLost(request, channel, failure)) {
        throw failure;
      }
      publications.forget(Post.card(request));
      return upToDate(request, channel, card, lease);
    }
  }

  private Posted upToDate(RequestId request, String channel, Message card, Lease lease)
      throws SlackException, NotOurs {
    StillOurs ours = () -> checkValid(lease);
    Post post = Post.card(request);
    Posted posted = posting.once(post, Place.in(channel), card, Metadatas.card(request), ours);
    String wanted = Fingerprint.of(card);
    if (!posted.fingerprint().equals(wanted)) {
      ours.check();
      // from here on nobody knows what it shows, until the change is known to be done
      publications.stands(post, posted.ts(), "");
      FullestForm.send(
          post,
          card,
          ours,
          form -> {
            client.update(posted.channel(), posted.ts(), form);
            return posted;
          });
      publications.stands(post, posted.ts(), wanted);
    }
    return posted;
  }

  /** Whether the card is gone, or out of reach in a channel that the account had before. */
  private boolean isLost(RequestId request, String channel, SlackException failure) {
    return switch (failure.trouble()) {
      case Trouble.Gone _ -> true;
      case Trouble.Channel _ ->
          publications
              .find(Post.card(request))
              .filter(card -> !card.channel().equals(channel))
              .isPresent();
      case Trouble.RateLimited _,
          Trouble.Uncertain _,
          Trouble.Token _,
          Trouble.Scope _,
          Trouble.Form _,
          Trouble.TooLate _,
          Trouble.Refused _ ->
          false;
    };
  }

  private void publishReplies(
      InterfaceRequest request, List<Event> history, AccountView view, Posted card, Lease lease)
      throws SlackException, NotOurs {
    Outdated outdated = new Outdated(publications, request, history);
    InterfaceRequest before = InterfaceRequest.of(request.id(), history.subList(0, 1));
    for (Event event : history.subList(1, history.size())) {
      InterfaceRequest after = before.apply(event);
      Optional<Reply> reply = Replies.of(before, event, view);
      if (reply.isPresent() && !isDropped(event, outdated, request.id(), after.number())) {
        publishReply(request.id(), after.number(), card, reply.get(), () -> checkValid(lease));
      }
      before = after;
    }
  }

  private static boolean isDropped(Event event, Outdated outdated, RequestId request, int number) {
    return event instanceof Event.Reminded
        && outdated.isDropped(number, Post.reply(request, number));
  }

  private void publishReply(RequestId request, int number, Posted card, Reply reply, StillOurs ours)
      throws SlackException, NotOurs {
    posting.once(
        Post.reply(request, number),
        new Place(card.channel(), card.ts(), reply.broadcast()),
        reply.message(),
        Metadatas.reply(request, number),
        ours);
  }

  private static void checkValid(Lease lease) throws NotOurs {
    if (!lease.isValid()) {
      throw new NotOurs();
    }
  }

  private void lookAtCardAgain(RequestId request) {
    publications
        .find(Post.card(request))
        .flatMap(Publication::ts)
        .ifPresent(ts -> publications.stands(Post.card(request), ts, ""));
  }
}
