package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownGateways;
import io.directlinkbot.slack.known.PredecessorLookup;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.people.ChannelMembers;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.slack.posting.PostedMessage;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.view.Message;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Publishes one request: its card, a reply for each event that people are to know of, and what is
 * said of it elsewhere. Not thread-safe.
 */
public final class RequestPublisher {
  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final Posting posting;
  private final CardDrawing drawing;
  private final CardPublisher cards;
  private final SecondCards secondCards;
  private final OfferedAgainPublisher offeredAgain;
  private final DirectReminders directReminders;
  private final EscalationPublisher escalations;

  /**
   * A publisher for these accounts, by name.
   *
   * @param groups the members of approver groups
   * @param asSeen adds to an account what is known of it beyond its configuration
   */
  public RequestPublisher(
      Journal journal,
      PublicationLog publications,
      SlackClient client,
      CardLinks links,
      GroupLookup groups,
      KnownGateways gateways,
      AcceptPreviewer previews,
      Map<String, AccountView> accounts,
      UnaryOperator<AccountView> asSeen,
      InstantSource clock) {
    PredecessorLookup predecessors = new PredecessorLookup(journal, links);
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.posting = new Posting(publications, client, clock);
    this.drawing = new CardDrawing(gateways, previews, predecessors, links, asSeen, clock);
    this.cards = new CardPublisher(client);
    this.secondCards = new SecondCards(links, clock);
    this.offeredAgain = new OfferedAgainPublisher(predecessors, links, drawing, cards);
    this.directReminders = new DirectReminders(links, groups, new ChannelMembers(client, clock));
    this.escalations = new EscalationPublisher(links, client);
  }

  /**
   * Publishes what is missing of a request.
   *
   * @throws io.directlinkbot.slack.posting.LeaseLost if the account is not surely this bot's
   */
  void publish(InterfaceRequest request, Lease lease) throws SlackException {
    AccountView view = accounts.get(request.id().account());
    if (view == null) {
      // the account was removed from the configuration: its history stays, without new messages
      return;
    }
    List<Event> history = journal.history(request.id()).subList(0, request.number());
    RequestToPublish work =
        new RequestToPublish(
            request, history, view, posting.under(lease, request.id().toString(), Urgency.REST));
    Message card = drawing.draw(request, view);
    PostedMessage posted = publishCardAndReplies(work, card);
    secondCards.closeAllBut(posted, card, work);
    offeredAgain.publish(work);
    directReminders.publish(work);
    escalations.publish(work);
    journal.published(request.id(), request.number());
  }

  private PostedMessage publishCardAndReplies(RequestToPublish work, Message card)
      throws SlackException {
    MissingReplies replies = MissingReplies.of(work);
    boolean verify =
        (!replies.isEmpty() && cards.mayReply(work.id(), work.messages()))
            || escalations.isDue(work);
    try {
      return publishCardThenReplies(work, card, replies, verify);
    } catch (SlackException failure) {
      if (!(failure.trouble() instanceof Trouble.Gone)) {
        throw failure;
      }
      // a reply found no card: a change of the card shows whether it stands
      work.messages().doubtContent(Post.card(work.id()));
      return publishCardThenReplies(work, card, replies, false);
    }
  }

  private PostedMessage publishCardThenReplies(
      RequestToPublish work, Message card, MissingReplies replies, boolean verify)
      throws SlackException {
    PostedMessage posted =
        cards.publish(work.id(), work.view().account().channel(), card, verify, work.messages());
    replies.postTo(posted);
    return posted;
  }
}
