package io.directlinkbot.slack;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.decide.CareLog;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.journal.AnnouncementLog;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.slack.api.AckTime;
import io.directlinkbot.slack.publish.PublishStores;
import java.time.InstantSource;
import java.util.Map;

/**
 * The parts of the bot that its Slack side works on.
 *
 * @param accounts by name
 * @param gateways by the account's name
 * @param interfaces by the account's name
 */
public record SlackParts(
    SlackAccess access,
    Journal journal,
    PublicationLog publications,
    NoticeLog notices,
    PollLog polls,
    AnnouncementLog announcements,
    AccountLeases leases,
    Decider decider,
    CareLog care,
    Map<String, AccountView> accounts,
    Map<String, GatewayList> gateways,
    Map<String, RememberedList<HostedInterface>> interfaces,
    AckTime ackTime,
    BotMetrics metrics,
    InstantSource clock) {

  PublishStores stores() {
    return new PublishStores(journal, publications, notices, polls, announcements);
  }
}
