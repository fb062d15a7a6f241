package io.directlinkbot.journal;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * When each account was polled completely for the last time; what an offer's deadline is reckoned
 * from. Thread-safe.
 */
public final class Polls {
  private final Jdbi jdbi;

  public Polls(Store store) {
    this.jdbi = store.jdbi();
  }

  public Optional<Instant> last(String account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select completed_at from poll where account = :account")
                .bind("account", account)
                .map((row, _) -> Instant.parse(row.getString(1)))
                .findOne());
  }

  public void completed(String account, Instant time) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into poll (account, completed_at) values (:account, :time)
                    on conflict (account) do update set completed_at = excluded.completed_at
                    """)
                .bind("account", account)
                .bind("time", time.toString())
                .execute());
  }
}
