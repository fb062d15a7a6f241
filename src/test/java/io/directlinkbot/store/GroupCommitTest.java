package io.directlinkbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.audit.StoreInspection;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroupCommitTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch gate = new CountDownLatch(1);
  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = SqliteTemplate.open(folder);
  }

  @AfterEach
  void close() {
    gate.countDown();
    store.close();
    threads.close();
  }

  @Test
  void failsOnlyTheWriteThatFailed() throws Exception {
    holdTheWriter();
    List<Future<Integer>> good = new ArrayList<>();
    Future<Integer> bad =
        threads.submit(() -> store.writer().write(handle -> handle.execute("insert into nowhere")));
    for (int account = 0; account < 10; account++) {
      String name = "account-" + account;
      good.add(threads.submit(() -> store.writer().write(handle -> addPoll(handle, name))));
    }
    gate.countDown();

    for (Future<Integer> write : good) {
      assertThat(write.get()).isEqualTo(1);
    }
    assertThat(polls()).isEqualTo(10);
    assertThatThrownBy(bad::get)
        .isInstanceOf(ExecutionException.class)
        .hasStackTraceContaining("nowhere");
  }

  @Test
  void losesNobodyUnderLoadAndKeepsEveryHistoryWhole() throws Exception {
    Journal journal = new Journal(store);
    AtomicInteger won = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int request = 0; request < 20; request++) {
      RequestId id = new RequestId("prod", "dxvif-" + request, 1);
      for (int rival = 0; rival < 4; rival++) {
        all.add(threads.submit(() -> write(journal, id, won)));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }

    assertThat(won).hasValue(20 * 3);
    assertThat(journal.open()).hasSize(20).allMatch(request -> request.number() == 3);
    assertThat(StoreInspection.faults(store)).isEmpty();
  }

  @Test
  void finishesWhatWaitsWhenItIsClosedEvenByAnInterruptedThread() throws Exception {
    holdTheWriter();
    CountDownLatch started = new CountDownLatch(8);
    List<Future<Integer>> writes = new ArrayList<>();
    for (int account = 0; account < 8; account++) {
      String name = "account-" + account;
      writes.add(
          threads.submit(
              () -> {
                started.countDown();
                return store.writer().write(handle -> addPoll(handle, name));
              }));
    }
    started.await();
    Future<?> closing =
        threads.submit(
            () -> {
              Thread.currentThread().interrupt();
              store.writer().close();
            });
    gate.countDown();
    closing.get();

    int written = 0;
    for (Future<Integer> write : writes) {
      try {
        written += write.get();
      } catch (ExecutionException refused) {
        assertThat(refused.getCause())
            .isInstanceOf(StoreException.class)
            .hasMessage("The store is closed: start the bot again.");
      }
    }
    assertThat(polls()).isEqualTo(written);
  }

  @Test
  void refusesWhatComesAfterItIsClosed() {
    Journal journal = new Journal(store);
    store.close();

    assertThatThrownBy(() -> journal.append(Examples.ID, 1, Examples.offered()))
        .isInstanceOf(StoreException.class)
        .hasMessage("The store is closed: start the bot again.");
  }

  @Test
  void writesForAnInterruptedThread() {
    Thread.currentThread().interrupt();
    try {
      assertThat(new Journal(store).append(Examples.ID, 1, Examples.offered())).isTrue();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static void write(Journal journal, RequestId id, AtomicInteger won) {
    List<Event> history =
        List.of(
            Examples.offered(),
            new Event.Claimed(Examples.NOW, Examples.claim()),
            new Event.Confirmed(Examples.NOW, State.PENDING));
    for (int number = 1; number <= history.size(); number++) {
      won.addAndGet(journal.append(id, number, history.get(number - 1)) ? 1 : 0);
    }
  }

  /** Keeps the writer in a transaction, so that what comes next waits and goes into one. */
  private void holdTheWriter() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    threads.execute(
        () ->
            store
                .writer()
                .write(
                    _ -> {
                      held.countDown();
                      return await(gate);
                    }));
    held.await();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static int addPoll(Handle handle, String account) {
    return handle.execute(
        "insert into poll (account, place, completed_at) values (?, '', 'now')", account);
  }

  private int polls() {
    return store
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from poll").mapTo(Integer.class).one());
  }
}
