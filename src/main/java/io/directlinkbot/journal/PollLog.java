package io.directlinkbot.journal;

import io.directlinkbot.store.Store;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The time of each account's last complete poll, from which the deadlines of offers are computed.
 * Thread-safe.
 */
public final class PollLog {
  private final Jdbi jdbi;

  public PollLog(Store store) {
    this.jdbi = store.jdbi();
  }

  /** Returns the time before the call of the last complete poll; empty when there was none. */
  public Optional<Instant> last(PollKey polled) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select completed_at from poll where account = :account and place = :place")
                .bind("account", polled.account())
                .bind("place", polled.place())
                .map((row, _) -> Instant.parse(row.getString(1)))
                .findOne());
  }

  /**
   * Records a complete poll.
   *
   * @param time when its call was about to be made
   */
  public void completed(PollKey polled, Instant time) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into poll (account, place, completed_at)
                    values (:account, :place, :time)
                    on conflict (account, place) do update set completed_at = excluded.completed_at
                    """)
                .bind("account", polled.account())
                .bind("place", polled.place())
                .bind("time", time.toString())
                .execute());
  }
}
