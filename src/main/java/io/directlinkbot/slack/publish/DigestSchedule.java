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
 * Writes down a digest for each channel once on each day of the configured zone, at the first call
 * from the configured time of day on. That holds, too, on a day that has this time twice or not at
 * all. Not thread-safe.
 */
final class DigestSchedule {
  private final NoticeLog notices;
  private final ChannelAccounts channels;
  private final AccountLeases leases;
  private final Consumer<String> onAdd;
  private final InstantSource clock;

  /** The last digest's day by channel, so that the store is asked once a day. */
  private final Map<String, LocalDate> done = new HashMap<>();

  /**
   * A schedule that has written no digest yet.
   *
   * @param onAdd gets the channel of each digest that is written
   */
  DigestSchedule(
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

  /** Writes down the digests that are due and this bot's to write. */
  void writeDue() {
    Instant now = clock.instant();
    for (String channel : channels.all()) {
      AccountView first = channels.of(channel).getFirst();
      dueDay(first.watch(), now)
          .filter(day -> !day.equals(done.get(channel)))
          .ifPresent(day -> write(first.account().name(), channel, day, now));
    }
  }

  /** The day whose digest is due, if one is. */
  private static Optional<LocalDate> dueDay(WatchSettings watch, Instant now) {
    ZonedDateTime local = now.atZone(watch.zone());
    return watch
        .digest()
        .filter(time -> !local.toLocalTime().isBefore(time))
        .map(_ -> local.toLocalDate());
  }

  private void write(String account, String channel, LocalDate day, Instant now) {
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
