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
 * Finds the request that somebody announced, and sees which one did not come by its day. Not
 * thread-safe.
 */
final class AnnouncedArrivals {
  /** One that names a VLAN can be met by fewer requests, so it chooses first. */
  private static final Comparator<Announcement> CHOICE =
      Comparator.comparing((Announcement each) -> each.vlan().isEmpty())
          .thenComparingInt(Announcement::number);

  private static final Duration UNTIL_POLLED = Duration.ofSeconds(2);

  private final ChannelPublisher.Stores stores;
  private final ChannelAccounts channels;
  private final AccountLeases leases;
  private final InstantSource clock;

  /** Numbers of those that did not come, so that the store is asked once. */
  private final Set<Integer> reported = new HashSet<>();

  AnnouncedArrivals(
      ChannelPublisher.Stores stores,
      ChannelAccounts channels,
      AccountLeases leases,
      InstantSource clock) {
    this.stores = stores;
    this.channels = channels;
    this.leases = leases;
    this.clock = clock;
  }

  /**
   * Writes down what came and what did not, as far as it is this bot's to.
   *
   * @param next learns when to look again
   */
  void look(NextTurn next) {
    List<Announcement> open = stores.expectations().open();
    if (open.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<InterfaceRequest> requests = stores.journal().open();
    for (Announcement announcement : open.stream().sorted(CHOICE).toList()) {
      List<AccountView> accounts = channels.of(announcement.channel());
      if (!accounts.isEmpty() && !announcement.isForgotten(now, zone(accounts))) {
        look(announcement, accounts, requests, now, next);
      }
    }
  }

  private void look(
      Announcement announcement,
      List<AccountView> accounts,
      List<InterfaceRequest> all,
      Instant now,
      NextTurn next) {
    List<InterfaceRequest> requests =
        all.stream().filter(request -> isOfOne(accounts, request)).toList();
    Optional<Expectation> expectation = Optional.of(announcement.expectation());
    Optional<InterfaceRequest> arrived =
        requests.stream()
            // one that was found, and the note of that was cut off
            .filter(request -> request.expected().equals(expectation))
            .findFirst()
            .or(() -> found(announcement, requests, now));
    if (arrived.isPresent()) {
      stores.expectations().met(announcement, arrived.get().id());
    } else if (isLate(announcement, accounts, now)) {
      reportOnceSeen(announcement, accounts, now, next);
    }
  }

  /** The first that fits, with that in its history. */
  private Optional<InterfaceRequest> found(
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
      return stores.journal().append(request, event);
    }
  }

  /** Whether its day is over, and nobody was told. */
  private boolean isLate(Announcement announcement, List<AccountView> accounts, Instant now) {
    ZoneId zone = zone(accounts);
    return !accounts.getFirst().isQuiet(now)
        && !reported.contains(announcement.number())
        && announcement.isOverdue(now, zone);
  }

  /** Once all that came on its day was seen, or it is known that it can't be. */
  private void reportOnceSeen(
      Announcement announcement, List<AccountView> accounts, Instant now, NextTurn next) {
    Instant end = announcement.end(zone(accounts)).orElseThrow();
    if (accounts.stream().allMatch(account -> isSeen(account, end))) {
      report(announcement, accounts.getFirst().account().name(), now);
    } else {
      next.comesWithin(UNTIL_POLLED);
    }
  }

  private boolean isSeen(AccountView view, Instant end) {
    return stores.lastPoll(view).filter(time -> !time.isBefore(end)).isPresent()
        || stores.blindness(view).isPresent();
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

  private static boolean isOfOne(List<AccountView> accounts, InterfaceRequest request) {
    return accounts.stream().anyMatch(view -> view.account().name().equals(request.id().account()));
  }

  private static ZoneId zone(List<AccountView> accounts) {
    return accounts.getFirst().watch().zone();
  }
}
