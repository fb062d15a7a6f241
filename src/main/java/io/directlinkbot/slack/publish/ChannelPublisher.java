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
import io.directlinkbot.loop.LoggedFault;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.LinkedCardCheck;
import io.directlinkbot.slack.posting.Posting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what belongs to a channel rather than to a request: notices, digests and what became of
 * announcements. They are written down before the cards of a turn are drawn, as a card may show
 * them, and posted after the cards. Not thread-safe.
 */
public final class ChannelPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelPublisher.class);

  private final AnnouncedArrivals arrivals;
  private final DigestSchedule digests;
  private final NoticePublisher notices;
  private String lastFault = "";

  private ChannelPublisher(
      AnnouncedArrivals arrivals, DigestSchedule digests, NoticePublisher notices) {
    this.arrivals = arrivals;
    this.digests = digests;
    this.notices = notices;
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
        new DigestSchedule(
            stores.notices(),
            channels,
            leases,
            channel -> linked.checkSoon(undecided(stores, channels.of(channel))),
            clock),
        new NoticePublisher(
            stores.notices(),
            new NoticeTexts(stores, accounts, channels, links, clock),
            new Posting(stores.publications(), client, clock),
            leases,
            accounts,
            clock));
  }

  private static List<InterfaceRequest> undecided(Stores stores, List<AccountView> accounts) {
    return accounts.stream()
        .flatMap(view -> stores.journal().undecided(view.account().name()).stream())
        .toList();
  }

  /** Writes down the notices that are due, and which announced requests came. */
  void writeNotices(PublishTurn turn) {
    try {
      arrivals.record(turn);
      digests.writeDue();
    } catch (RuntimeException fault) {
      log(fault);
    }
  }

  /** Posts the notices that were written down, as {@link NoticePublisher#publishMissing} does. */
  void publishNotices(PublishTurn turn) throws TokenRefused {
    try {
      notices.publishMissing(turn);
    } catch (TokenRefused refused) {
      throw refused;
    } catch (RuntimeException fault) {
      log(fault);
    }
  }

  /** The cards matter more than the notices, so no fault here keeps them back. */
  private void log(RuntimeException fault) {
    if (!LoggedFault.isIn(fault) && !fault.toString().equals(lastFault)) {
      LOG.error("Publishing notices failed, trying again", fault);
    }
    lastFault = fault.toString();
  }

  /** The parts of the store that notices are made from and kept in. */
  public record Stores(
      Journal journal,
      PublicationLog publications,
      NoticeLog notices,
      PollLog polls,
      AnnouncementLog expectations) {

    /** When the account was last polled completely. */
    Optional<Instant> lastPoll(AccountView view) {
      return polls.last(new PollKey(view.account().name(), view.account().place()));
    }

    /** The outage since the account's last poll, if there is one. */
    Optional<Notice.PollOutageBegan> pollOutage(AccountView view) {
      return notices.findOutage(view.account().name(), lastPoll(view));
    }
  }
}
