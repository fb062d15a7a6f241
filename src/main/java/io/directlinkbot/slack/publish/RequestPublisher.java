package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.people.ChannelMembers;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.posting.PostedMessage;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.publish.due.CardBasis;
import io.directlinkbot.slack.publish.due.DueRequest;
import io.directlinkbot.slack.view.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes one request: its card, a reply for each event that people are to know of, and what is
 * said of it elsewhere. Not thread-safe.
 */
final class RequestPublisher {
  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final Posting posting;
  private final CardDrawing drawing;
  private final CardPublisher cards;
  private final SecondCards secondCards;
  private final OfferedAgainPublisher offeredAgain;
  private final DirectReminders directReminders;
  private final EscalationPublisher escalations;
  private final BotMetrics metrics;
  private final InstantSource clock;

  /**
   * A publisher for these accounts, by name.
   *
   * @param groups the members of approver groups
   * @param languages of the people who are reminded directly
   * @param accounts not copied, as the publishers of all channels share them
   */
  RequestPublisher(
      Journal journal,
      PublicationLog publications,
      SlackClient client,
      CardLinks links,
      GroupLookup groups,
      PersonLanguage languages,
      CardDrawing drawing,
      Map<String, AccountView> accounts,
      BotMetrics metrics,
      InstantSource clock) {
    this.journal = journal;
    this.accounts = accounts;
    this.metrics = metrics;
    this.clock = clock;
    this.posting = new Posting(publications, client, languages.ofChannels(), clock);
    this.drawing = drawing;
    this.cards = new CardPublisher(client);
    this.secondCards = new SecondCards(links, clock);
    this.offeredAgain = new OfferedAgainPublisher(links, drawing, cards, clock);
    this.directReminders =
        new DirectReminders(links, groups, new ChannelMembers(client, clock), languages);
    this.escalations = new EscalationPublisher(links, client);
  }

  /**
   * Publishes what is missing of a request.
   *
   * @return what the card was drawn from, and whether something is left to try again
   * @throws io.directlinkbot.slack.posting.LeaseLost if the account is not surely this bot's
   */
  Result publish(DueRequest due, Lease lease) throws SlackException {
    InterfaceRequest request = due.request();
    AccountView view = view(request);
    List<Event> history = journal.history(request.id()).subList(0, request.number());
    RequestToPublish work =
        new RequestToPublish(
            request, history, view, posting.under(lease, request.id().toString(), due.urgency()));
    CardBasis basis = drawing.basis(request, view);
    Instant now = clock.instant();
    Message card = drawing.draw(basis, now);
    boolean isFirst = !work.messages().isBegun(Post.card(request.id()));
    PostedMessage posted = publishCardAndReplies(work, card);
    if (isFirst) {
      metrics.postedCard(Duration.between(request.offered().at(), clock.instant()));
    }
    boolean complete = secondCards.closeAllBut(posted, card, work);
    complete &= offeredAgain.publish(work);
    complete &= directReminders.publish(work);
    escalations.publish(work);
    journal.published(request.id(), request.number());
    return new Result(basis, now, complete);
  }

  /** Collects what the card of a request is drawn from now. */
  CardBasis basis(InterfaceRequest request) {
    return drawing.basis(request, view(request));
  }

  private AccountView view(InterfaceRequest request) {
    return Optional.ofNullable(accounts.get(request.id().account()))
        .orElseThrow(() -> new IllegalArgumentException("no such account: " + request.id()));
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

  /**
   * What came of publishing a request.
   *
   * @param drawnAt the time that its card was drawn for
   * @param complete whether nothing is left that failed and may be tried again
   */
  record Result(CardBasis basis, Instant drawnAt, boolean complete) {}
}
