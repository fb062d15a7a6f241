package io.directlinkbot.journal;

import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Prints how many events a second a journal takes, in SQLite and in PostgreSQL, each event durable
 * before the next of its thread. No test: run its main with the tests' class path and a folder on
 * the disk to measure; PostgreSQL's files are in the folder for temporary files.
 */
final class JournalBenchmark {
  private static final int EVENTS_PER_REQUEST = 6;

  private JournalBenchmark() {}

  static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments.length == 0 ? "target" : arguments[0]);
    Path file = Files.createTempDirectory(folder, "benchmark").resolve("journal.db");
    System.out.println("SQLite");
    run("jdbc:sqlite:" + file);
    try (EmbeddedPostgres server =
        // as a server does by default, but not an embedded one
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      System.out.println("PostgreSQL");
      run(server.getJdbcUrl("postgres", "postgres"));
    }
  }

  private static void run(String url) throws Exception {
    try (Store store = Store.open(url)) {
      Journal journal = new Journal(store);
      run(journal, "warm-up", 1, 300);
      run(journal, "1 thread", 1, 1_000);
      run(journal, "8 threads", 8, 200);
      run(journal, "64 threads", 64, 30);
      longHistory(journal, 2_000);
    }
  }

  private static void run(Journal journal, String name, int threads, int requests)
      throws Exception {
    List<Callable<Void>> work = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      String account = name + "-" + thread;
      work.add(
          () -> {
            for (int request = 0; request < requests; request++) {
              life(journal, new RequestId(account, "dxvif-" + request, 1));
            }
            return null;
          });
    }
    long start = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
    }
    print(name, threads * requests * EVENTS_PER_REQUEST, start);
  }

  /** Offered, refused, claimed, confirmed, available, deleted. */
  private static void life(Journal journal, RequestId id) {
    journal.append(id, 1, Examples.offered());
    journal.append(
        id, 2, new Event.Refused(Examples.NOW, Examples.ALICE, Reason.quoted("not an approver")));
    journal.append(id, 3, new Event.Claimed(Examples.NOW, Examples.claim()));
    journal.append(id, 4, new Event.Confirmed(Examples.NOW, State.PENDING));
    journal.append(id, 5, seen(State.AVAILABLE));
    journal.append(id, 6, seen(State.DELETED));
  }

  private static void longHistory(Journal journal, int events) {
    RequestId id = new RequestId("long", "dxvif-1", 1);
    journal.append(id, 1, Examples.offered());
    long start = System.nanoTime();
    for (int number = 2; number <= events; number++) {
      journal.append(id, number, seen(number % 2 == 0 ? State.PENDING : State.AVAILABLE));
    }
    print("one history of " + events, events - 1, start);
  }

  private static Event seen(State state) {
    return new Event.StateSeen(Examples.NOW, state, Optional.of(Examples.GATEWAY.id()));
  }

  private static void print(String name, int events, long start) {
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        Locale.ROOT,
        "%-24s %6d events in %6d ms: %6.0f/s%n",
        name,
        events,
        took.toMillis(),
        events * 1e9 / took.toNanos());
  }
}
