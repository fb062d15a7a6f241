package io.directlinkbot.ops;

import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.audit.ReadOnlyStore;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prints how long 100,000 events take to export and to check, in SQLite and in PostgreSQL. No test:
 * run its main with the tests' class path; a small heap, such as -Xmx48m, shows that the memory
 * does not grow with the journal. Takes the number of events.
 */
final class AuditExportBenchmark {
  private static final int EVENTS_PER_REQUEST = 6;
  private static final int THREADS = 32;

  private AuditExportBenchmark() {}

  static void main(String[] arguments) throws Exception {
    int events = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory(Path.of("target"), "benchmark");
    System.out.println("SQLite");
    run("jdbc:sqlite:" + folder.resolve("journal.db"), events);
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      System.out.println("PostgreSQL");
      run(server.getJdbcUrl("postgres", "postgres"), events);
    }
  }

  private static void run(String url, int events) throws Exception {
    try (Store store = Store.open(url)) {
      fill(new Journal(store), events / EVENTS_PER_REQUEST / THREADS);
      for (AuditFormat format : AuditFormat.values()) {
        long start = System.nanoTime();
        try (ReadOnlyStore read = ReadOnlyStore.open(url)) {
          new AuditExport(read).write(format, Optional.empty(), OutputStream.nullOutputStream());
        }
        print(format.toString(), start);
      }
      long start = System.nanoTime();
      try (ReadOnlyStore read = ReadOnlyStore.open(url)) {
        print("verify: " + read.verify(), start);
      }
    }
  }

  private static void fill(Journal journal, int requests) throws Exception {
    List<Callable<Void>> work = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      String account = "account-" + thread;
      work.add(
          () -> {
            for (int request = 0; request < requests; request++) {
              life(journal, new RequestId(account, "dxvif-" + request, 1), request);
            }
            return null;
          });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
    }
  }

  /** Offered, refused, claimed, confirmed, available, deleted, an hour after the one before it. */
  private static void life(Journal journal, RequestId id, int hour) {
    Instant at = Examples.NOW.plus(Duration.ofHours(hour));
    journal.append(id, 1, new Event.Offered(at, Examples.waiting(), Optional.empty(), true));
    journal.append(id, 2, new Event.Refused(at, Examples.ALICE, Reason.quoted("not an approver")));
    journal.append(id, 3, new Event.Claimed(at, Examples.claim()));
    journal.append(id, 4, new Event.Confirmed(at, State.PENDING));
    journal.append(id, 5, seen(at, State.AVAILABLE));
    journal.append(id, 6, seen(at.plus(Duration.ofDays(1)), State.DELETED));
  }

  private static Event seen(Instant at, State state) {
    return new Event.StateSeen(at, state, Optional.of(Examples.GATEWAY.id()));
  }

  private static void print(String what, long start) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %6d ms%n",
        what,
        Duration.ofNanos(System.nanoTime() - start).toMillis());
  }
}
