package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.ChannelAccounts;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.notice.Notice;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Has each channel get its list of what waits once on each day of the configured zone, at the first
 * look at or after the configured time of day: also on the day that has this time twice or not at
 * all. Not thread-safe.
 */
final class DigestPublisher {
  private final NoticeLog notices;
  private final ChannelAccounts channels;
  private final AccountLeases leases;
  private final Consumer<String> onAdd;
  private final InstantSource clock;

  /** The last day of each channel, so that the store is asked once a day. */
  private final Map<String, LocalDate> done = new HashMap<>();

  /**
   * None written down yet.
   *
   * @param onAdd gets the channel of each that is
   */
  DigestPublisher(
      NoticeLog notices,
      ChannelAccounts channels,
      AccountLeases leases,
      Consumer<String> onAdd,
      InstantSource clock) {
    this.onAdd = onAdd;
    this.notices = notices;
    this.channels = channels;
    this.leases = leases;
    this.clock = clock;
  }

  /** Writes down those that are due and this bot's to tell. */
  void look() {
    Instant now = clock.instant();
    for (String channel : channels.all()) {
      AccountView first = channels.of(channel).getFirst();
      day(first.watch(), now)
          .filter(day -> !day.equals(done.get(channel)))
          .ifPresent(day -> add(first.account().name(), channel, day, now));
    }
  }

  /** The day whose digest is due, if one is. */
  private static Optional<LocalDate> day(WatchSettings watch, Instant now) {
    ZonedDateTime local = now.atZone(watch.zone());
    return watch
        .digest()
        .filter(time -> !local.toLocalTime().isBefore(time))
        .map(_ -> local.toLocalDate());
  }

  private void add(String account, String channel, LocalDate day, Instant now) {
    Optional<Lease> lease = leases.take(account);
    if (lease.isPresent()) {
      try (Lease _ = lease.get()) {
        if (notices.add(new Notice.Digest(now, account, channel, day))) {
          onAdd.accept(channel);
        }
        done.put(channel, day);
      }
    }
  }
}
