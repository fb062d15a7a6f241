package io.directlinkbot.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Tries whether the bot could make each of its writes, without changing anything. */
final class WriteTrial {
  /** Statements without rows: the server refuses each for the rights it would refuse with rows. */
  private static final List<String> RIGHTS =
      List.of(
          "insert into event select * from event where 1 = 0",
          "delete from event where 1 = 0",
          "insert into request select * from request where 1 = 0",
          "update request set number = number where 1 = 0",
          "delete from request where 1 = 0",
          "insert into publication select * from publication where 1 = 0",
          "update publication set ts = ts where 1 = 0",
          "delete from publication where 1 = 0",
          "insert into poll select * from poll where 1 = 0",
          "update poll set place = place where 1 = 0",
          "insert into notice select * from notice where 1 = 0",
          "update notice set account = account where 1 = 0",
          "insert into expectation select * from expectation where 1 = 0",
          "update expectation set note = note where 1 = 0",
          "insert into forgotten select * from forgotten where 1 = 0",
          "update forgotten_end set position = position where 1 = 0");

  /** Updates that leave their rows as they are, but write to the disk. */
  private static final List<String> WRITES =
      List.of(
          "update poll set place = place",
          "update request set number = number where id = (select min(id) from request)");

  /** Rows of some 100 KB. */
  private static final String ROOM =
      """
      insert into poll (account, place, completed_at)
      with recursive counted(i) as (select 1 union all select i + 1 from counted where i < 400)
      select '', ? || i, ? from counted
      """;

  private WriteTrial() {}

  /** Tries every right that the bot needs. */
  static void tryRights(Handle handle) {
    RIGHTS.forEach(handle::execute);
  }

  /**
   * Tries every right, and whether the disk takes updates and new rows. The new rows are rolled
   * back; they are needed because updates alone may succeed on a full disk, in room that old rows
   * left.
   */
  static void tryWrites(Handle handle) {
    tryRights(handle);
    WRITES.forEach(handle::execute);
    handle.savepoint("room");
    handle.execute(ROOM, "trial", "-".repeat(200));
    handle.rollbackToSavepoint("room");
  }
}
