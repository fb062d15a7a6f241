package io.directlinkbot.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.LogCapture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Timeout(30)
@Isolated("captures what the whole JVM logs")
final class LoopTest {
  private static final Duration NEVER = Duration.ofDays(1);

  /** What the turns are to do; each turn takes the next entry. */
  private final BlockingQueue<Loop.Turn> script = new LinkedBlockingQueue<>();

  private final AtomicInteger turns = new AtomicInteger();

  @Test
  void takesItsFirstTurnAtOnceAndTheNextAfterTheReturnedWait() throws Exception {
    CountDownLatch third = new CountDownLatch(1);
    try (Loop loop = start()) {
      script.add(() -> Duration.ofMillis(1));
      script.add(() -> Duration.ZERO);
      script.add(turnThat(third::countDown));
      third.await();
      assertThat(turns).hasValue(3);
      assertThat(loop).isNotNull();
    }
  }

  @Test
  void aTurnLeavesNothingBehindInItsThread() throws Exception {
    ThreadLocal<String> kept = new ThreadLocal<>();
    List<Optional<String>> found = new CopyOnWriteArrayList<>();
    CountDownLatch both = new CountDownLatch(2);
    Loop.Turn turn =
        () -> {
          found.add(Optional.ofNullable(kept.get()));
          kept.set("a buffer");
          both.countDown();
          return Duration.ZERO;
        };
    try (Loop loop = start()) {
      script.add(turn);
      script.add(turn);
      both.await();
      assertThat(loop).isNotNull();
    }
    assertThat(found).containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void aWakeEndsTheWait() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    try (Loop loop = start()) {
      script.add(turnThat(first::countDown));
      script.add(turnThat(second::countDown));
      first.await();
      loop.wake();
      second.await();
    }
  }

  @Test
  void aWakeEndsTheDelayBeforeTheFirstTurn() throws Exception {
    CountDownLatch delayed = new CountDownLatch(1);
    CountDownLatch undelayed = new CountDownLatch(1);
    try (Loop loop = Loop.start("test", NEVER, turnThat(delayed::countDown));
        Loop later = Loop.start("test", turnThat(undelayed::countDown))) {
      undelayed.await();
      assertThat(delayed.getCount()).isEqualTo(1);
      assertThat(later.isAlive()).isTrue();

      loop.wake();
      delayed.await();
    }
  }

  @Test
  void aWakeDuringATurnIsNotLost() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    try (Loop loop = start()) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch woken = new CountDownLatch(1);
      script.add(
          () -> {
            begun.countDown();
            woken.await();
            return NEVER;
          });
      script.add(turnThat(second::countDown));
      begun.await();
      loop.wake();
      loop.wake();
      woken.countDown();
      second.await();
    }
    // both wakes led to one more turn
    assertThat(turns).hasValue(2);
  }

  @Test
  void aRequestedTurnBeginsAfterTheRequest() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    try (Loop loop = start()) {
      script.add(
          () -> {
            begun.countDown();
            asked.await();
            return NEVER;
          });
      begun.await();
      CompletableFuture<Void> turn = loop.requestTurn();
      asked.countDown();
      AtomicBoolean tooEarly = new AtomicBoolean(true);
      script.add(turnThat(() -> tooEarly.set(turn.isDone())));
      turn.join();
      assertThat(tooEarly).isFalse();
      assertThat(turns).hasValue(2);
    }
  }

  @Test
  void aTurnRequestedOfAClosedLoopCompletesAtOnce() {
    Loop loop = start();
    script.add(turnThat(() -> {}));
    loop.close();
    loop.requestTurn().join();
    assertThat(turns.get()).isLessThanOrEqualTo(1);
  }

  @Test
  void goesOnAfterATurnThatThrew() throws Exception {
    CountDownLatch third = new CountDownLatch(1);
    try (Loop loop = start()) {
      script.add(
          () -> {
            loop.wake();
            throw new IllegalStateException("broken");
          });
      script.add(
          () -> {
            loop.wake();
            throw new StackOverflowError("deep");
          });
      script.add(turnThat(third::countDown));
      third.await();
    }
  }

  @Test
  void logsARepeatedFaultOnceAndItsEnd() throws Exception {
    try (LogCapture log = LogCapture.of(Loop.class)) {
      CountDownLatch fourth = new CountDownLatch(1);
      try (Loop loop = start()) {
        for (int turn = 0; turn < 3; turn++) {
          script.add(
              () -> {
                loop.wake();
                throw new IllegalStateException("broken");
              });
        }
        script.add(() -> Duration.ZERO);
        script.add(turnThat(fourth::countDown));
        fourth.await();
      }
      assertThat(log.messages())
          .filteredOn(line -> line.startsWith("test: turn failed"))
          .hasSize(1);
      assertThat(log.messages()).filteredOn("test: recovered"::equals).hasSize(1);
    }
  }

  @Test
  void anInterruptDoesNotEndIt() throws Exception {
    CountDownLatch third = new CountDownLatch(1);
    try (Loop loop = start()) {
      script.add(
          () -> {
            loop.wake();
            throw new InterruptedException("a stranger's");
          });
      script.add(
          () -> {
            loop.wake();
            Thread.currentThread().interrupt();
            return NEVER;
          });
      script.add(turnThat(third::countDown));
      third.await();
      assertThat(loop).isNotNull();
    }
  }

  @Test
  void aStopLetsTheCurrentTurnFinish() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (Loop loop = start()) {
      script.add(
          () -> {
            running.countDown();
            goOn.await();
            ended.countDown();
            return Duration.ZERO;
          });
      running.await();
      loop.stop();
      goOn.countDown();
    }
    assertThat(ended.getCount()).isZero();
    assertThat(turns).hasValue(1);
  }

  @Test
  void aCloseInterruptsATurnThatDoesNotFinish() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Loop loop = start();
    script.add(
        () -> {
          running.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException _) {
            interrupted.countDown();
          }
          return Duration.ZERO;
        });
    running.await();
    loop.close(Duration.ZERO);

    interrupted.await();
    assertThat(turns).hasValue(1);
  }

  @Test
  void aCloseEndsTheWait() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    Loop loop = start();
    script.add(turnThat(first::countDown));
    first.await();
    loop.close();
    loop.close();

    assertThat(turns).hasValue(1);
  }

  private Loop start() {
    return Loop.start(
        "test",
        () -> {
          Loop.Turn turn = script.poll(20, TimeUnit.SECONDS);
          turns.incrementAndGet();
          return turn == null ? NEVER : turn.take();
        });
  }

  private static Loop.Turn turnThat(Runnable does) {
    return () -> {
      does.run();
      return NEVER;
    };
  }
}
