package io.directlinkbot.ops;

import io.directlinkbot.journal.audit.ReadOnlyStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Exports the history of every request. Not thread-safe. */
public final class AuditExport {
  private final ReadOnlyStore store;

  public AuditExport(ReadOnlyStore store) {
    this.store = store;
  }

  /**
   * Writes a record of each event and of each request that left the store, oldest first, in little
   * memory however many there are.
   *
   * @param since excludes older events; empty means all
   * @param out takes UTF-8, and stays open
   * @return how many records are incomplete because their events can't be read
   * @throws IOException when the records can't be written
   * @throws io.directlinkbot.store.StoreException when the events can't be read
   */
  public int write(AuditFormat format, Optional<Instant> since, OutputStream out)
      throws IOException {
    AuditWriter writer = format.writer(out);
    Replay replay = new Replay();
    int[] incomplete = {0};
    try {
      store.readEvents(
          recorded -> {
            AuditRecord written = AuditRecord.of(recorded, replay.after(recorded));
            if (isSince(recorded.at(), since)) {
              incomplete[0] += recorded.event().isEmpty() ? 1 : 0;
              write(writer, written);
            }
          },
          tombstone -> {
            if (isSince(tombstone.removedAt(), since)) {
              write(writer, AuditRecord.of(tombstone));
            }
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    writer.flush();
    return incomplete[0];
  }

  private static void write(AuditWriter writer, AuditRecord written) {
    try {
      writer.write(written);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isSince(String time, Optional<Instant> since) {
    try {
      return since.isEmpty() || !Instant.parse(time).isBefore(since.get());
    } catch (DateTimeException _) {
      // somebody edited the row: better one record too many than one hidden
      return true;
    }
  }
}
