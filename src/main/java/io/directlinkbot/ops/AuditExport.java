package io.directlinkbot.ops;

import io.directlinkbot.journal.RecordedEvent;
import io.directlinkbot.journal.audit.ReadOnlyStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The history of everything, for those who have to account for it. For one thread. */
public final class AuditExport {
  private final ReadOnlyStore store;

  public AuditExport(ReadOnlyStore store) {
    this.store = store;
  }

  /**
   * Writes a record of each event, oldest first. It needs little memory however many there are.
   *
   * @param since of the events to write the oldest may have happened then; empty means all
   * @param out in UTF-8; stays open
   * @return how many of the records are not complete, as their events can't be read
   * @throws IOException when they can't be written
   * @throws io.directlinkbot.journal.StoreException when they can't be read
   */
  public int export(AuditFormat format, Optional<Instant> since, OutputStream out)
      throws IOException {
    AuditWriter writer = format.writer(out);
    Replay replay = new Replay();
    int[] unread = {0};
    try {
      store.events(
          recorded -> {
            AuditRecord written = AuditRecord.of(recorded, replay.after(recorded));
            if (isSince(recorded, since)) {
              unread[0] += recorded.event().isEmpty() ? 1 : 0;
              write(writer, written);
            }
          });
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    writer.flush();
    return unread[0];
  }

  private static void write(AuditWriter writer, AuditRecord written) {
    try {
      writer.write(written);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isSince(RecordedEvent recorded, Optional<Instant> since) {
    try {
      return since.isEmpty() || !Instant.parse(recorded.at()).isBefore(since.get());
    } catch (DateTimeException _) {
      // a row that somebody edited; better one too many than one hidden
      return true;
    }
  }
}
