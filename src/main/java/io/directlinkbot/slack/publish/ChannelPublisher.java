package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.journal.AnnouncementLog;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollKey;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.loop.Reported;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.LinkedCardCheck;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What channels are told that belongs to no single request: looked for before the cards of a turn
 * are drawn, as a card may show it, and told after them. Not thread-safe.
 */
public final class ChannelPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelPublisher.class);

  private final AnnouncedArrivals arrivals;
  private final DigestPublisher digests;
  private final NoticePublisher publisher;
  private String lastFault = "";

  private ChannelPublisher(
      AnnouncedArrivals arrivals, DigestPublisher digests, NoticePublisher publisher) {
    this.arrivals = arrivals;
    this.digests = digests;
    this.publisher = publisher;
  }

  public static ChannelPublisher of(
      Stores stores,
      AccountLeases leases,
      Map<String, AccountView> accounts,
      SlackClient client,
      CardLinks links,
      InstantSource clock) {
    ChannelAccounts channels = new ChannelAccounts(accounts.values());
    LinkedCardCheck linked = new LinkedCardCheck(stores.journal(), stores.publications());
    return new ChannelPublisher(
        new AnnouncedArrivals(stores, channels, leases, clock),
        new DigestPublisher(
            stores.notices(),
            channels,
            leases,
            channel -> linked.lookAt(waiting(stores, channels.of(channel))),
            clock),
        new NoticePublisher(
            stores.notices(),
            new NoticeTexts(stores, accounts, channels, links, clock),
            stores.publications(),
            client,
            leases,
            accounts,
            clock));
  }

  private static List<InterfaceRequest> waiting(Stores stores, List<AccountView> accounts) {
    return accounts.stream()
        .flatMap(view -> stores.journal().undecided(view.account().name()).stream())
        .toList();
  }

  /**
   * Writes down what channels are to be told, and what was announced and came.
   *
   * @param next learns when to look again
   */
  void look(NextTurn next) {
    try {
      arrivals.look(next);
      digests.look();
    } catch (RuntimeException fault) {
      note(fault);
    }
  }

  /** Tells it, as {@link NoticePublisher#publish} says. */
  boolean publish(ParkedChannels parked, NextTurn next) throws TokenRefused {
    try {
      return publisher.publish(parked, next);
    } catch (RuntimeException fault) {
      note(fault);
      return true;
    }
  }

  /** The cards matter more than the news: no fault here keeps them back. */
  private void note(RuntimeException fault) {
    if (!Reported.is(fault) && !fault.toString().equals(lastFault)) {
      LOG.error("What channels are to be told beside the requests failed", fault);
    }
    lastFault = fault.toString();
  }

  /** What is stored of it, and what it is made from. */
  public record Stores(
      Journal journal,
      PublicationLog publications,
      NoticeLog notices,
      PollLog polls,
      AnnouncementLog expectations) {

    Optional<Instant> lastPoll(AccountView view) {
      return polls.last(new PollKey(view.account().name(), view.account().place()));
    }

    /** Why the account can't be seen, if it can't. */
    Optional<Notice.WentBlind> blindness(AccountView view) {
      return notices.findOutage(view.account().name(), lastPoll(view));
    }
  }
}
