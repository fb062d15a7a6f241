package io.directlinkbot.journal;

import io.directlinkbot.store.Store;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * When each account was polled completely for the last time; what an offer's deadline is reckoned
 * from. Thread-safe.
 */
public final class PollLog {
  private final Jdbi jdbi;

  public PollLog(Store store) {
    this.jdbi = store.jdbi();
  }

  /** Nothing when the account was never polled there. */
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
   * Notes a complete poll.
   *
   * @param time before its call
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
