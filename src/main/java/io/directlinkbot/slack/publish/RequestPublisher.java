package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.Publications;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.Place;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.Acceptances;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.GatewayChoices;
import io.directlinkbot.slack.people.ChannelMembers;
import io.directlinkbot.slack.people.UserGroups;
import io.directlinkbot.slack.posting.Metadatas;
import io.directlinkbot.slack.posting.NotOurs;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.posting.Posting.Posted;
import io.directlinkbot.slack.posting.StillOurs;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.card.Replaced;
import io.directlinkbot.slack.view.card.RequestCard;
import io.directlinkbot.slack.view.thread.Replies;
import io.directlinkbot.slack.view.thread.Reply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Publishes one request: its card, made to show what the journal says, and a reply for each event
 * that people are told of, each once. Not thread-safe.
 */
public final class RequestPublisher {
  private final Journal journal;
  private final Publications publications;
  private final Posting posting;
  private final Cards cards;
  private final SlackClient client;
  private final Replacements replacements;
  private final Escalations escalations;
  private final Twins twins;
  private final DirectReminders directReminders;
  private final GatewayChoices choices;
  private final Acceptances acceptances;
  private final Map<String, AccountView> accounts;
  private final UnaryOperator<AccountView> asSeen;
  private final InstantSource clock;

  /**
   * A publisher for these accounts.
   *
   * @param groups as those who may decide are looked up in them
   * @param asSeen what the accounts look like now, beyond their configuration
   */
  public RequestPublisher(
      Journal journal,
      Publications publications,
      SlackClient client,
      CardLinks links,
      UserGroups groups,
      GatewayChoices choices,
      Acceptances acceptances,
      Map<String, AccountView> accounts,
      UnaryOperator<AccountView> asSeen,
      InstantSource clock) {
    this.journal = journal;
    this.publications = publications;
    this.client = client;
    this.posting = new Posting(publications, client, clock);
    this.cards = new Cards(publications, posting, client);
    this.replacements = new Replacements(journal, publications, posting, links);
    this.escalations = new Escalations(publications, posting, links, client);
    this.twins = new Twins(publications, client, links, clock);
    this.directReminders =
        new DirectReminders(
            publications, posting, links, groups, new ChannelMembers(client, clock));
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
    StillOurs ours = () -> checkValid(lease);
    Optional<Replaced> replaced = replacements.of(request);
    Message card = card(request, view, replaced);
    String channel = view.account().channel();
    List<Event> history = journal.history(request.id()).subList(0, request.number());
    List<Untold> untold = untold(request, history, view);
    boolean tells =
        (!untold.isEmpty() && canReply(request.id()))
            || escalations.hasToTell(request, history, view);
    Posted posted;
    try {
      posted = cards.publish(request.id(), channel, card, tells, ours);
      publishReplies(request.id(), untold, posted, ours);
    } catch (SlackException failure) {
      if (!(failure.trouble() instanceof Trouble.Gone)) {
        throw failure;
      }
      // a reply found no card: updating the card tells whether it is there
      lookAtCardAgain(request.id());
      posted = cards.publish(request.id(), channel, card, false, ours);
      publishReplies(request.id(), untold, posted, ours);
    }
    twins.settle(request.id(), posted, card, ours);
    replacements.tellOld(request, replaced, old -> standing(old, view, ours), ours);
    directReminders.publish(request, history, view, ours);
    escalations.publish(request, history, view, ours);
    journal.published(request.id(), request.number());
  }

  private Message card(InterfaceRequest request, AccountView view, Optional<Replaced> replaced) {
    return RequestCard.of(
        request,
        asSeen.apply(view),
        choices.of(request),
        acceptances.findings(request, view, Optional.empty()),
        replaced,
        clock.instant());
  }

  /** Whether a reply to the card could be posted now, as far as that is known. */
  private boolean canReply(RequestId request) {
    return publications
        .find(Post.card(request))
        .flatMap(card -> card.ts().map(ts -> new Place(card.channel(), ts, false)))
        .filter(client::mayPost)
        .isPresent();
  }

  /** The card of another request, where something is to be said in its thread. */
  private Posted standing(InterfaceRequest request, AccountView view, StillOurs ours)
      throws SlackException, NotOurs {
    String channel =
        publications
            .find(Post.card(request.id()))
            .map(Publication::channel)
            .orElse(view.account().channel());
    Message card = card(request, view, replacements.of(request));
    return cards.publish(request.id(), channel, card, canReply(request.id()), ours);
  }

  private void publishReplies(RequestId request, List<Untold> untold, Posted card, StillOurs ours)
      throws SlackException, NotOurs {
    for (Untold each : untold) {
      publishReply(request, each.number(), card, each.reply(), ours);
    }
  }

  /** The replies that do not stand yet, as far as is known. */
  private List<Untold> untold(InterfaceRequest request, List<Event> history, AccountView view) {
    List<Untold> untold = new ArrayList<>();
    Outdated outdated = new Outdated(publications, request, history);
    InterfaceRequest before = InterfaceRequest.of(request.id(), history.subList(0, 1));
    for (Event event : history.subList(1, history.size())) {
      InterfaceRequest after = before.apply(event);
      Optional<Reply> reply = Replies.of(before, event, view);
      if (reply.isPresent()
          && !isTold(request.id(), after.number())
          && !isDropped(event, outdated, request.id(), after.number())) {
        untold.add(new Untold(after.number(), reply.get()));
      }
      before = after;
    }
    return untold;
  }

  private boolean isTold(RequestId request, int number) {
    return publications.find(Post.reply(request, number)).flatMap(Publication::ts).isPresent();
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

  /**
   * A reply that is to be posted.
   *
   * @param number of its event
   */
  private record Untold(int number, Reply reply) {}
}
