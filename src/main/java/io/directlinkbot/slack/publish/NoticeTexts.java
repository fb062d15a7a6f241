package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.notice.Announcement;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.channel.DigestText;
import io.directlinkbot.slack.view.channel.ExpectText;
import io.directlinkbot.slack.view.channel.PollOutageText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What each notice says, as things are when it is told. */
final class NoticeTexts {
  private final ChannelPublisher.Stores stores;
  private final Map<String, AccountView> accounts;
  private final ChannelAccounts channels;
  private final CardLinks links;
  private final InstantSource clock;

  NoticeTexts(
      ChannelPublisher.Stores stores,
      Map<String, AccountView> accounts,
      ChannelAccounts channels,
      CardLinks links,
      InstantSource clock) {
    this.stores = stores;
    this.accounts = Map.copyOf(accounts);
    this.channels = channels;
    this.links = links;
    this.clock = clock;
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
          Optional.of(PollOutageText.began(blind, view(blind), waiting(blind.account())));
      case Notice.SeesAgain sight ->
          Optional.of(
              PollOutageText.ended(
                  sight,
                  view(sight),
                  sight.appeared().stream()
                      .flatMap(id -> stores.journal().find(id).stream())
                      .toList()));
      case Notice.Digest digest -> digest(digest);
      case Notice.NotArrived late when !begun && !isOpen(late.announcement()) -> Optional.empty();
      case Notice.NotArrived late -> Optional.of(notArrived(late.announcement()));
    };
  }

  private Message notArrived(Announcement announcement) {
    List<AccountView> here = channels.of(announcement.channel());
    return ExpectText.notArrived(announcement, here, unseen(here));
  }

  private boolean isOver(Notice.WentBlind blind) {
    String end = Notice.SeesAgain.key(blind.account(), blind.lastPoll());
    return stores.notices().find(end).isPresent();
  }

  private boolean isOpen(Announcement announcement) {
    return stores.expectations().open().stream()
        .anyMatch(each -> each.number() == announcement.number());
  }

  /** Only on its day. */
  private Optional<Message> digest(Notice.Digest digest) {
    List<AccountView> here = channels.of(digest.channel());
    Instant now = clock.instant();
    if (!now.atZone(here.getFirst().watch().zone()).toLocalDate().equals(digest.day())) {
      return Optional.empty();
    }
    links.lookUp();
    List<InterfaceRequest> open =
        here.stream()
            .flatMap(view -> stores.journal().followed(view.account().name()).stream())
            .toList();
    return DigestText.of(open, unseen(here), accounts, request -> links.of(request.id()), now);
  }

  private List<String> unseen(List<AccountView> here) {
    return here.stream()
        .filter(view -> stores.blindness(view).isPresent())
        .map(view -> view.account().name())
        .toList();
  }

  private AccountView view(Notice notice) {
    return Objects.requireNonNull(accounts.get(notice.account()), notice.account());
  }

  private List<InterfaceRequest> waiting(String account) {
    return stores.journal().followed(account).stream()
        .filter(request -> request.isUndecided() && !request.isBeingDeleted())
        .toList();
  }
}
