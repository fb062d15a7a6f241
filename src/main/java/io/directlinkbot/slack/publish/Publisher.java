package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.LinkedCardCheck;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.posting.Posting;
import io.directlinkbot.slack.publish.due.DueRequest;
import io.directlinkbot.slack.publish.due.PublishNews;
import io.directlinkbot.slack.publish.due.PublishQueue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Makes Slack match the journal: has a publisher for each channel, so that none waits for another,
 * and passes news on to the one that they are for. Thread-safe.
 */
public final class Publisher {
  private final List<ChannelPublisher> channels = new ArrayList<>();
  private final Map<String, PublishNews> newsByAccount = new HashMap<>();
  private final ParkedChannels parked = new ParkedChannels();

  /**
   * A publisher that has published nothing yet.
   *
   * @param groups the members of approver groups
   * @param languages of the people who are reminded directly
   * @param accounts by name
   * @param leases the accounts whose requests are this bot's to publish
   */
  public Publisher(
      PublishStores stores,
      SlackClient client,
      CardLinks links,
      GroupLookup groups,
      PersonLanguage languages,
      CardDrawing drawing,
      Map<String, AccountView> accounts,
      AccountLeases leases,
      BotMetrics metrics,
      InstantSource clock) {
    ChannelAccounts byChannel = new ChannelAccounts(accounts.values());
    NoticeTexts texts = new NoticeTexts(stores, accounts, byChannel, links, clock);
    LinkedCardCheck linked =
        new LinkedCardCheck(stores.journal(), stores.publications(), this::reportDoubt);
    AtomicReference<String> lastFault = new AtomicReference<>("");
    for (String channel : byChannel.all()) {
      List<AccountView> own = byChannel.of(channel);
      PublishNews news = new PublishNews();
      own.forEach(view -> newsByAccount.put(view.account().name(), news));
      RequestPublisher requests =
          new RequestPublisher(
              stores.journal(),
              stores.publications(),
              client,
              links,
              groups,
              languages,
              drawing,
              accounts,
              metrics,
              clock);
      ChannelNotices notices =
          new ChannelNotices(
              new AnnouncedArrivals(stores, channel, byChannel, leases, clock),
              new DigestSchedule(
                  stores.notices(),
                  own.getFirst(),
                  leases,
                  () -> linked.checkSoon(undecided(stores, own)),
                  clock),
              new NoticePublisher(
                  own,
                  stores.notices(),
                  texts,
                  new Posting(stores.publications(), client, languages.ofChannels(), clock),
                  leases,
                  clock),
              lastFault);
      channels.add(
          new ChannelPublisher(
              channel,
              client,
              news,
              new PublishQueue(own, stores.journal(), requests::basis, clock),
              requests,
              notices,
              leases,
              parked,
              clock));
    }
  }

  private static List<InterfaceRequest> undecided(PublishStores stores, List<AccountView> own) {
    return own.stream()
        .flatMap(view -> stores.journal().undecided(view.account().name()).stream())
        .toList();
  }

  List<ChannelPublisher> channels() {
    return List.copyOf(channels);
  }

  /** Passes on that an event made the request this. */
  public void reportEvent(InterfaceRequest request, Event event) {
    news(request.id().account())
        .ifPresent(
            news -> {
              news.reportChange(DueRequest.after(event, request));
              if (event instanceof Event.Offered || event instanceof Event.Returned) {
                news.reportArrival();
              }
            });
  }

  /** Passes on that the gateways, interfaces or approvers of an account changed. */
  public void reportAccount(String account) {
    news(account).ifPresent(news -> news.reportAccount(account));
  }

  /** Passes on that it is not known whether the request's card still stands. */
  public void reportDoubt(RequestId request) {
    news(request.account()).ifPresent(news -> news.reportDoubt(request));
  }

  /** Passes on that a notice was added. */
  public void reportNotice() {
    reportToAll(PublishNews::reportNotice);
  }

  /** Passes on that an announcement was made or cancelled. */
  public void reportAnnouncement() {
    reportToAll(PublishNews::reportArrival);
  }

  /** Passes on that anything may have changed: another bot wrote, or this bot took an account. */
  public void reportEverything() {
    reportToAll(PublishNews::reportEverything);
  }

  /**
   * The channels in which something waits because it can't be done there or was refused, by id,
   * each with the reason in one line.
   */
  public Map<String, Reason> parked() {
    return parked.reasons();
  }

  private Optional<PublishNews> news(String account) {
    return Optional.ofNullable(newsByAccount.get(account));
  }

  private void reportToAll(Consumer<PublishNews> report) {
    channels.stream().map(ChannelPublisher::news).forEach(report);
  }
}
