package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.lease.Lease;
import io.directlinkbot.notice.Notice;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Writes down a digest for a channel once on each day of the configured zone, at the first call
 * from the configured time of day on. That holds, too, on a day that has this time twice or not at
 * all. Not thread-safe.
 */
final class DigestSchedule {
  private final NoticeLog notices;
  private final AccountView first;
  private final AccountLeases leases;
  private final Runnable onAdd;
  private final InstantSource clock;

  /** The last digest's day, so that the store is asked once a day. */
  private Optional<LocalDate> done = Optional.empty();

  /**
   * A schedule that has written no digest yet.
   *
   * @param first the channel's first account, under whose lease the digest is written
   * @param onAdd called after each digest that is written
   */
  DigestSchedule(
      NoticeLog notices,
      AccountView first,
      AccountLeases leases,
      Runnable onAdd,
      InstantSource clock) {
    this.onAdd = onAdd;
    this.notices = notices;
    this.first = first;
    this.leases = leases;
    this.clock = clock;
  }

  /** Writes down the digest if it is due and this bot's to write. */
  void writeDue() {
    Instant now = clock.instant();
    dueDay(first.watch(), now)
        .filter(day -> !done.equals(Optional.of(day)))
        .ifPresent(day -> write(day, now));
  }

  /** The day whose digest is due, if one is. */
  private static Optional<LocalDate> dueDay(WatchSettings watch, Instant now) {
    ZonedDateTime local = now.atZone(watch.zone());
    return watch
        .digest()
        .filter(time -> !local.toLocalTime().isBefore(time))
        .map(_ -> local.toLocalDate());
  }

  private void write(LocalDate day, Instant now) {
    String account = first.account().name();
    Optional<Lease> lease = leases.take(account);
    if (lease.isPresent()) {
      try (Lease _ = lease.get()) {
        if (notices.add(new Notice.Digest(now, account, first.account().channel(), day))) {
          onAdd.run();
        }
        done = Optional.of(day);
      }
    }
  }
}
