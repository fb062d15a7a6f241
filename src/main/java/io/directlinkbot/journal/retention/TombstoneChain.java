package io.directlinkbot.journal.retention;

import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.TombstoneRow;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Adds tombstones at the end of their chain. */
final class TombstoneChain {
  private TombstoneChain() {}

  /** Adds the tombstone of a request. A bot that adds another one at that moment waits. */
  static void add(Handle handle, RequestId id, WholeHistory history, Instant now) {
    // the update comes before the query, so that of several bots one at a time reads the end
    handle.execute("update forgotten_end set position = position + 1");
    End end =
        handle
            .createQuery("select position, hash from forgotten_end")
            .map((row, _) -> new End(row.getInt(1), row.getString(2)))
            .one();
    TombstoneRow tombstone =
        new TombstoneRow(
            Integer.toString(end.position()),
            id.toString(),
            id.account(),
            id.interfaceId(),
            Integer.toString(id.round()),
            Integer.toString(history.end().number()),
            history.end().hash(),
            history.firstAt(),
            history.lastAt(),
            now.toString());
    String hash = tombstone.hash(end.hash());
    handle
        .createUpdate(
            """
            insert into forgotten (position, request_id, account, interface_id, round, events,
              last_hash, first_at, last_at, removed_at, hash)
            values (:position, :id, :account, :interface, :round, :events, :last, :firstAt,
              :lastAt, :now, :hash)
            """)
        .bind("position", end.position())
        .bind("id", tombstone.request())
        .bind("account", tombstone.account())
        .bind("interface", tombstone.interfaceId())
        .bind("round", id.round())
        .bind("events", history.end().number())
        .bind("last", tombstone.lastHash())
        .bind("firstAt", tombstone.firstAt())
        .bind("lastAt", tombstone.lastAt())
        .bind("now", tombstone.removedAt())
        .bind("hash", hash)
        .execute();
    handle.createUpdate("update forgotten_end set hash = :hash").bind("hash", hash).execute();
  }

  /** The last tombstone's hash, and the position of the next one. */
  private record End(int position, String hash) {}
}
