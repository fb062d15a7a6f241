package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.notice.Announcement;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Expectation;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Matches announcements with the requests that came, and writes a notice for each announcement
 * whose day passed without one. Not thread-safe.
 */
final class AnnouncedArrivals {
  /** An announcement that names a VLAN fits fewer requests, so it is matched first. */
  private static final Comparator<Announcement> PRECEDENCE =
      Comparator.comparing((Announcement each) -> each.vlan().isEmpty())
          .thenComparingInt(Announcement::number);

  private static final Duration UNTIL_POLLED = Duration.ofSeconds(2);

  private final PublishStores stores;
  private final String channel;
  private final ChannelAccounts channels;
  private final AccountLeases leases;
  private final InstantSource clock;

  /** The open announcements of the channel, as they were read last. */
  private List<Announcement> open = List.of();

  /** Whether the announcements have to be read again: one was met, or that could not be noted. */
  private boolean lookAgain;

  /** Numbers of the announcements reported as not arrived, so that the store is asked once. */
  private final Set<Integer> reported = new HashSet<>();

  AnnouncedArrivals(
      PublishStores stores,
      String channel,
      ChannelAccounts channels,
      AccountLeases leases,
      InstantSource clock) {
    this.stores = stores;
    this.channel = channel;
    this.channels = channels;
    this.leases = leases;
    this.clock = clock;
  }

  /**
   * Writes down which announced requests came and which did not, where that is this bot's task.
   *
   * @param news whether requests or announcements came since the last call
   */
  void record(boolean news, PublishTurn turn) {
    Instant now = clock.instant();
    List<AccountView> accounts = channels.of(channel);
    boolean look = news || lookAgain;
    if (look) {
      lookAgain = true;
      open =
          stores.announcements().open().stream().filter(this::isHere).sorted(PRECEDENCE).toList();
      lookAgain = false;
    }
    List<InterfaceRequest> requests = look && !open.isEmpty() ? requests(accounts) : List.of();
    for (Announcement announcement : open) {
      if (!announcement.isForgotten(now, zone(accounts))) {
        match(announcement, accounts, requests, now, turn);
      }
    }
  }

  private boolean isHere(Announcement announcement) {
    return channels.of(announcement.channel()).stream()
        .anyMatch(view -> view.account().channel().equals(channel));
  }

  private List<InterfaceRequest> requests(List<AccountView> accounts) {
    return accounts.stream()
        .flatMap(view -> stores.journal().followed(view.account().name()).stream())
        .toList();
  }

  private void match(
      Announcement announcement,
      List<AccountView> accounts,
      List<InterfaceRequest> requests,
      Instant now,
      PublishTurn turn) {
    Optional<Expectation> expectation = Optional.of(announcement.expectation());
    Optional<InterfaceRequest> arrived =
        requests.stream()
            // matched earlier, but interrupted before the announcement was marked as met
            .filter(request -> request.expected().equals(expectation))
            .findFirst()
            .or(() -> matched(announcement, requests, now));
    if (arrived.isPresent()) {
      stores.announcements().met(announcement, arrived.get().id());
      lookAgain = true;
    } else if (isLate(announcement, accounts, now)) {
      reportOncePolled(announcement, accounts, now, turn);
    }
  }

  /** The first request that fits, with the announcement added to its history. */
  private Optional<InterfaceRequest> matched(
      Announcement announcement, List<InterfaceRequest> requests, Instant now) {
    return requests.stream()
        .filter(announcement::fits)
        .filter(request -> append(request, new Event.Expected(now, announcement.expectation())))
        .findFirst();
  }

  private boolean append(InterfaceRequest request, Event event) {
    Optional<Lease> lease = leases.take(request.id().account());
    if (lease.isEmpty()) {
      return false;
    }
    try (Lease _ = lease.get()) {
      boolean appended = stores.journal().append(request, event);
      lookAgain |= !appended;
      return appended;
    }
  }

  /** Whether it is time to report that its day is over: once, and not in quiet hours. */
  private boolean isLate(Announcement announcement, List<AccountView> accounts, Instant now) {
    ZoneId zone = zone(accounts);
    return !accounts.getFirst().isQuiet(now)
        && !reported.contains(announcement.number())
        && announcement.isOverdue(now, zone);
  }

  /**
   * Reports it if every account was polled after its day, or can't be polled; until then, an offer
   * of its day may not have been seen.
   */
  private void reportOncePolled(
      Announcement announcement, List<AccountView> accounts, Instant now, PublishTurn turn) {
    Instant end = announcement.end(zone(accounts)).orElseThrow();
    if (accounts.stream().allMatch(account -> isPolledOrDown(account, end))) {
      report(announcement, accounts.getFirst().account().name(), now);
    } else {
      turn.nextWithin(UNTIL_POLLED);
    }
  }

  private boolean isPolledOrDown(AccountView view, Instant end) {
    return stores.lastPoll(view).filter(time -> !time.isBefore(end)).isPresent()
        || stores.pollOutage(view).isPresent();
  }

  private void report(Announcement announcement, String account, Instant now) {
    Optional<Lease> lease = leases.take(account);
    if (lease.isPresent()) {
      try (Lease _ = lease.get()) {
        stores.notices().add(new Notice.NotArrived(now, account, announcement));
        reported.add(announcement.number());
      }
    }
  }

  private static ZoneId zone(List<AccountView> accounts) {
    return accounts.getFirst().watch().zone();
  }
}
