package io.directlinkbot.slack;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.Publications;
import io.directlinkbot.journal.Publications.Part;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.SlackException.Trouble;
import io.directlinkbot.slack.view.AccountView;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Replies;
import io.directlinkbot.slack.view.RequestCard;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes one request: its card, made to show what the journal says, and a reply for each event
 * that people are told of, each once. Not thread-safe.
 */
final class RequestPublisher {
  private final Journal journal;
  private final Publications publications;
  private final Posting posting;
  private final SlackClient client;
  private final GatewayChoices choices;
  private final Map<String, AccountView> accounts;
  private final InstantSource clock;

  RequestPublisher(
      Journal journal,
      Publications publications,
      SlackClient client,
      GatewayChoices choices,
      Map<String, AccountView> accounts,
      InstantSource clock) {
    this.journal = journal;
    this.publications = publications;
    this.client = client;
    this.posting = new Posting(publications, client, clock);
    this.choices = choices;
    this.accounts = Map.copyOf(accounts);
    this.clock = clock;
  }

  void publish(InterfaceRequest request) throws SlackException {
    AccountView view = accounts.get(request.id().account());
    if (view == null) {
      // an account that was taken out of the configuration keeps its history and gets no more
      // messages
      return;
    }
    Message card = RequestCard.of(request, view, choices.of(request), clock.instant());
    String cardTs = publishCard(request, view.account().channel(), card);
    publishReplies(request, cardTs);
    journal.published(request.id(), request.number());
  }

  private String publishCard(InterfaceRequest request, String channel, Message card)
      throws SlackException {
    Posting.Posted posted =
        posting.once(request.id(), Part.CARD, channel, null, card, Metadatas.card(request.id()));
    String wanted = Fingerprint.of(card);
    if (posted.fingerprint().equals(wanted)) {
      return posted.ts();
    }
    try {
      client.update(posted.channel(), posted.ts(), card);
      publications.stands(request.id(), Part.CARD, posted.ts(), wanted);
      return posted.ts();
    } catch (SlackException failure) {
      if (!(failure.trouble() instanceof Trouble.Gone)) {
        throw failure;
      }
      publications.forget(request.id(), Part.CARD);
      return posting
          .once(request.id(), Part.CARD, channel, null, card, Metadatas.card(request.id()))
          .ts();
    }
  }

  private void publishReplies(InterfaceRequest request, String cardTs) throws SlackException {
    Optional<Publication> card = publications.find(request.id(), Part.CARD);
    if (card.isEmpty()) {
      return;
    }
    List<Event> history = journal.history(request.id());
    InterfaceRequest before = InterfaceRequest.of(request.id(), history.subList(0, 1));
    for (Event event : history.subList(1, request.number())) {
      InterfaceRequest after = before.apply(event);
      Optional<Message> reply = Replies.of(before, after);
      if (reply.isPresent()) {
        posting.once(
            request.id(),
            Part.reply(after.number()),
            card.get().channel(),
            cardTs,
            reply.get(),
            Metadatas.reply(request.id(), after.number()));
      }
      before = after;
    }
  }
}
