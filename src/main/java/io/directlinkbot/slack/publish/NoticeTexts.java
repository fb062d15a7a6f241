package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.notice.Announcement;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.text.Texts;
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

/** Words each notice from what is known when it is posted. */
final class NoticeTexts {
  private final PublishStores stores;
  private final Map<String, AccountView> accounts;
  private final ChannelAccounts channels;
  private final CardLinks links;
  private final InstantSource clock;

  NoticeTexts(
      PublishStores stores,
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
   * The message of a notice; nothing if the notice has become pointless.
   *
   * @param begun whether the message may stand in Slack already: then it is finished
   */
  Optional<Message> message(Notice notice, boolean begun) {
    return switch (notice) {
      case Notice.PollOutageBegan outage when !begun && isOver(outage) -> Optional.empty();
      case Notice.PollOutageBegan outage ->
          Optional.of(PollOutageText.began(outage, view(outage), waiting(outage.account())));
      case Notice.PollOutageEnded end ->
          Optional.of(
              PollOutageText.ended(
                  end,
                  view(end),
                  end.appeared().stream()
                      .flatMap(id -> stores.journal().find(id).stream())
                      .toList()));
      case Notice.Digest digest -> digest(digest);
      case Notice.NotArrived late when !begun && !isOpen(late.announcement()) -> Optional.empty();
      case Notice.NotArrived late -> Optional.of(notArrived(late.announcement()));
    };
  }

  private Message notArrived(Announcement announcement) {
    List<AccountView> here = channels.of(announcement.channel());
    return ExpectText.notArrived(announcement, here, unpolled(here));
  }

  private boolean isOver(Notice.PollOutageBegan outage) {
    String end = Notice.PollOutageEnded.key(outage.account(), outage.lastPoll());
    return stores.notices().find(end).isPresent();
  }

  private boolean isOpen(Announcement announcement) {
    return stores.announcements().open().stream()
        .anyMatch(each -> each.number() == announcement.number());
  }

  /** A digest is posted only on its day. */
  private Optional<Message> digest(Notice.Digest digest) {
    List<AccountView> here = channels.of(digest.channel());
    Instant now = clock.instant();
    if (!now.atZone(here.getFirst().watch().zone()).toLocalDate().equals(digest.day())) {
      return Optional.empty();
    }
    links.findWorkspace();
    List<InterfaceRequest> open =
        here.stream()
            .flatMap(view -> stores.journal().followed(view.account().name()).stream())
            .toList();
    return DigestText.of(
        Texts.in(here.getFirst().language()),
        open,
        unpolled(here),
        accounts,
        request -> links.to(request.id()),
        now);
  }

  private List<String> unpolled(List<AccountView> here) {
    return here.stream()
        .filter(view -> stores.pollOutage(view).isPresent())
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
