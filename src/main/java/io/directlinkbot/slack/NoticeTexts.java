package io.directlinkbot.slack;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Notices;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.AccountView;
import io.directlinkbot.slack.view.BlindnessText;
import io.directlinkbot.slack.view.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What each notice says, as things are when it is told. */
final class NoticeTexts {
  private final Journal journal;
  private final Notices notices;
  private final Map<String, AccountView> accounts;

  NoticeTexts(Journal journal, Notices notices, Map<String, AccountView> accounts) {
    this.journal = journal;
    this.notices = notices;
    this.accounts = Map.copyOf(accounts);
  }

  /**
   * The message; nothing when there is no sense in it any more.
   *
   * @param begun whether it may stand in Slack already
   */
  Optional<Message> of(Notice notice, boolean begun) {
    return switch (notice) {
      case Notice.WentBlind blind when !begun && isOver(blind) -> Optional.empty();
      case Notice.WentBlind blind ->
          Optional.of(BlindnessText.began(blind, view(blind), waiting(blind.account())));
      case Notice.SeesAgain sight ->
          Optional.of(
              BlindnessText.ended(
                  sight,
                  view(sight),
                  sight.appeared().stream().flatMap(id -> journal.find(id).stream()).toList()));
      case Notice.Digest _, Notice.NotArrived _ -> Optional.empty();
    };
  }

  private boolean isOver(Notice.WentBlind blind) {
    return notices.find(Notice.SeesAgain.key(blind.account(), blind.lastPoll())).isPresent();
  }

  private AccountView view(Notice notice) {
    return Objects.requireNonNull(accounts.get(notice.account()), notice.account());
  }

  private List<InterfaceRequest> waiting(String account) {
    return journal.followed(account).stream().filter(InterfaceRequest::isUndecided).toList();
  }
}
