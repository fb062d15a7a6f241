package io.directlinkbot.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Tries whether a bot could write what it writes, without changing anything. */
final class WriteTrial {
  /** The server refuses each that it would refuse with rows, too. */
  private static final List<String> RIGHTS =
      List.of(
          "insert into event select * from event where 1 = 0",
          "insert into request select * from request where 1 = 0",
          "update request set number = number where 1 = 0",
          "insert into publication select * from publication where 1 = 0",
          "update publication set ts = ts where 1 = 0",
          "delete from publication where 1 = 0",
          "insert into poll select * from poll where 1 = 0",
          "update poll set place = place where 1 = 0",
          "insert into notice select * from notice where 1 = 0",
          "update notice set account = account where 1 = 0",
          "insert into expectation select * from expectation where 1 = 0",
          "update expectation set note = note where 1 = 0");

  /** Rows as they are, for the disk to take. */
  private static final List<String> WRITES =
      List.of(
          "update poll set place = place",
          "update request set number = number where id = (select min(id) from request)");

  /** Some 100 KB. */
  private static final String ROOM =
      """
      insert into poll (account, place, completed_at)
      with recursive counted(i) as (select 1 union all select i + 1 from counted where i < 400)
      select '', ? || i, ? from counted
      """;

  private WriteTrial() {}

  /** Asks for every right, in one round. */
  static void rights(Handle handle) {
    RIGHTS.forEach(handle::execute);
  }

  /**
   * Also has the disk take something, where there is something, and rows that are taken back: what
   * finds room where others were may go well on a disk that is full.
   */
  static void write(Handle handle) {
    rights(handle);
    WRITES.forEach(handle::execute);
    handle.savepoint("room");
    handle.execute(ROOM, "trial", "-".repeat(200));
    handle.rollbackToSavepoint("room");
  }
}
