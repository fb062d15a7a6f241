package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.AnnouncementLog;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollKey;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.notice.Notice;
import java.time.Instant;
import java.util.Optional;

/** The parts of the store from which messages are made, and in which they are noted. */
public record PublishStores(
    Journal journal,
    PublicationLog publications,
    NoticeLog notices,
    PollLog polls,
    AnnouncementLog announcements) {

  /** When the account was last polled completely. */
  Optional<Instant> lastPoll(AccountView view) {
    return polls.last(new PollKey(view.account().name(), view.account().place()));
  }

  /** The outage since the account's last poll, if there is one. */
  Optional<Notice.PollOutageBegan> pollOutage(AccountView view) {
    return notices.findOutage(view.account().name(), lastPoll(view));
  }
}
