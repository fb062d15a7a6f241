package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.Destination;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.AcceptPreviews;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownGateways;
import io.directlinkbot.slack.people.ChannelMembers;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.slack.posting.LeaseCheck;
import io.directlinkbot.slack.posting.LeaseLost;
import io.directlinkbot.slack.posting.MessageMetadata;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.posting.Posting.Posted;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.card.ReplacedRequest;
import io.directlinkbot.slack.view.card.RequestCard;
import io.directlinkbot.slack.view.thread.EventReply;
import io.directlinkbot.slack.view.thread.ThreadReply;
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
  private final PublicationLog publications;
  private final Posting posting;
  private final CardPublisher cards;
  private final SlackClient client;
  private final OfferedAgainPublisher replacements;
  private final EscalationPublisher escalations;
  private final SecondCards twins;
  private final DirectReminders directReminders;
  private final KnownGateways choices;
  private final AcceptPreviews acceptances;
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
      PublicationLog publications,
      SlackClient client,
      CardLinks links,
      GroupLookup groups,
      KnownGateways choices,
      AcceptPreviews acceptances,
      Map<String, AccountView> accounts,
      UnaryOperator<AccountView> asSeen,
      InstantSource clock) {
    this.journal = journal;
    this.publications = publications;
    this.client = client;
    this.posting = new Posting(publications, client, clock);
    this.cards = new CardPublisher(publications, posting, client);
    this.replacements = new OfferedAgainPublisher(journal, publications, posting, links);
    this.escalations = new EscalationPublisher(publications, posting, links, client);
    this.twins = new SecondCards(publications, client, links, clock);
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
  void publish(InterfaceRequest request, Lease lease) throws SlackException, LeaseLost {
    AccountView view = accounts.get(request.id().account());
    if (view == null) {
      // an account that was taken out of the configuration keeps its history and gets no more
      // messages
      return;
    }
    if (publications.isAnyInDoubt(request.id().toString()) && !lease.isSettled()) {
      // the call of the bot that had the account before may still arrive
      throw new LeaseLost();
    }
    LeaseCheck ours = () -> checkValid(lease);
    Optional<ReplacedRequest> replaced = replacements.of(request);
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

  private Message card(
      InterfaceRequest request, AccountView view, Optional<ReplacedRequest> replaced) {
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
        .flatMap(card -> card.ts().map(ts -> new Destination(card.channel(), ts, false)))
        .filter(client::mayPost)
        .isPresent();
  }

  /** The card of another request, where something is to be said in its thread. */
  private Posted standing(InterfaceRequest request, AccountView view, LeaseCheck ours)
      throws SlackException, LeaseLost {
    String channel =
        publications
            .find(Post.card(request.id()))
            .map(Publication::channel)
            .orElse(view.account().channel());
    Message card = card(request, view, replacements.of(request));
    return cards.publish(request.id(), channel, card, canReply(request.id()), ours);
  }

  private void publishReplies(RequestId request, List<Untold> untold, Posted card, LeaseCheck ours)
      throws SlackException, LeaseLost {
    for (Untold each : untold) {
      publishReply(request, each.number(), card, each.reply(), ours);
    }
  }

  /** The replies that do not stand yet, as far as is known. */
  private List<Untold> untold(InterfaceRequest request, List<Event> history, AccountView view) {
    List<Untold> untold = new ArrayList<>();
    StaleReminders outdated = new StaleReminders(publications, request, history);
    InterfaceRequest before = InterfaceRequest.of(request.id(), history.subList(0, 1));
    for (Event event : history.subList(1, history.size())) {
      InterfaceRequest after = before.apply(event);
      Optional<ThreadReply> reply = EventReply.of(before, event, view);
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

  private static boolean isDropped(
      Event event, StaleReminders outdated, RequestId request, int number) {
    return event instanceof Event.Reminded
        && outdated.isDropped(number, Post.reply(request, number));
  }

  private void publishReply(
      RequestId request, int number, Posted card, ThreadReply reply, LeaseCheck ours)
      throws SlackException, LeaseLost {
    posting.once(
        Post.reply(request, number),
        new Destination(card.channel(), card.ts(), reply.broadcast()),
        reply.message(),
        MessageMetadata.reply(request, number),
        ours);
  }

  private static void checkValid(Lease lease) throws LeaseLost {
    if (!lease.isValid()) {
      throw new LeaseLost();
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
  private record Untold(int number, ThreadReply reply) {}
}
