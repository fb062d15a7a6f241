package io.directlinkbot.journal.audit;

import io.directlinkbot.store.TombstoneRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Checks the chain of the tombstones, one by one in the order of their positions. */
final class TombstoneCheck {
  /** Rows fetched at once, so that many tombstones need little memory. */
  private static final int FETCHED = 500;

  private final List<ChainFault> faults = new ArrayList<>();
  private long found;
  private int last;

  /** What the next tombstone may be chained to, so that one changed row makes one fault. */
  private Set<String> hashes = Set.of("");

  private TombstoneCheck() {}

  /**
   * Checks every tombstone.
   *
   * @param handle in a transaction, without which PostgreSQL's driver reads all rows at once
   */
  static TombstoneCheck of(Handle handle) {
    // a single statement, because only that sees all tables at the same moment
    String query =
        """
        select forgotten.position, request_id, account, interface_id, round, events, last_hash,
          first_at, last_at, removed_at, forgotten.hash,
          exists (select 1 from request where id = request_id)
            or exists (select 1 from event where event.request_id = forgotten.request_id),
          forgotten_end.position, forgotten_end.hash
        from forgotten_end left join forgotten on 1 = 1
        order by 1
        """;
    TombstoneCheck check = new TombstoneCheck();
    Iterator<Row> rows =
        handle.createQuery(query).setFetchSize(FETCHED).map((row, _) -> read(row)).iterator();
    Optional<Row> end = Optional.empty();
    while (rows.hasNext()) {
      Row row = rows.next();
      row.tombstone().ifPresent(tombstone -> check.check(tombstone, row));
      end = Optional.of(row);
    }
    check.finish(end);
    return check;
  }

  /** Returns the faults in the order of the positions; none when the chain is whole. */
  List<ChainFault> faults() {
    return faults;
  }

  /** Returns how many tombstones there are. */
  long found() {
    return found;
  }

  private void check(TombstoneRow tombstone, Row row) {
    found++;
    int position = row.position();
    boolean isNext = position == last + 1;
    if (!isNext) {
      addMissing(position - 1);
    } else if (hashes.stream().map(tombstone::hash).noneMatch(row.hash()::equals)) {
      addFault(position, "was changed after it was written, or was not written by the bot");
    }
    if (row.isBack()) {
      addFault(
          position, "is that of " + tombstone.request() + ", which has rows in the store again");
    }
    Stream<String> computed = isNext ? hashes.stream().map(tombstone::hash) : Stream.of();
    hashes = Stream.concat(Stream.of(row.hash()), computed).collect(Collectors.toSet());
    last = position;
  }

  private void finish(Optional<Row> end) {
    if (end.isEmpty()) {
      addFault(last + 1, "can't be looked for: the row in the table forgotten_end is missing");
    } else if (end.get().endPosition() > last) {
      addMissing(end.get().endPosition());
    } else if (end.get().endPosition() < last) {
      addFault(last, "is one too many: the last one is number " + end.get().endPosition());
    } else if (!hashes.contains(end.get().endHash())) {
      addFault(last, "is not the one that the chain ends with: one of the two was changed");
    }
  }

  private void addMissing(int until) {
    addFault(
        last + 1, "is missing" + (until == last + 1 ? "" : ", as are all up to number " + until));
  }

  private void addFault(int position, String problem) {
    faults.add(ChainFault.ofTombstone(Integer.toString(position), problem));
  }

  private static Row read(ResultSet row) throws SQLException {
    Optional<TombstoneRow> tombstone =
        row.getString(1) == null ? Optional.empty() : Optional.of(tombstone(row));
    String hash = row.getString(11);
    return new Row(
        tombstone,
        row.getInt(1),
        hash == null ? "" : hash,
        row.getBoolean(12),
        row.getInt(13),
        row.getString(14));
  }

  /** Reads a tombstone from the first ten columns. */
  static TombstoneRow tombstone(ResultSet row) throws SQLException {
    return new TombstoneRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }

  /**
   * @param position of the tombstone; 0 without one
   * @param hash that the tombstone carries
   * @param isBack whether there are rows of the request
   */
  private record Row(
      Optional<TombstoneRow> tombstone,
      int position,
      String hash,
      boolean isBack,
      int endPosition,
      String endHash) {}
}
