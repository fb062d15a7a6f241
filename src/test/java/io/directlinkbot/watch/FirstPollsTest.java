package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.loop.Loop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The first polls of many accounts follow one another. */
@Timeout(60)
final class FirstPollsTest {
  private static final int ACCOUNTS = 40;
  private static final Duration DAY = Duration.ofDays(1);

  private final BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
  private final Semaphore answers = new Semaphore(0);
  private FirstPolls polls = FirstPolls.start(List.of(), DAY);

  @AfterEach
  void stop() {
    polls.stop();
    answers.release(10 * ACCOUNTS);
    polls.loops().forEach(Loop::close);
  }

  @Test
  void eachWaitsForTheEndOfAnother() throws Exception {
    polls = FirstPolls.start(polls(), DAY);
    assertThat(taken(FirstPolls.AT_ONCE)).containsExactlyInAnyOrderElementsOf(accounts(0, 16));
    for (int next = FirstPolls.AT_ONCE; next < ACCOUNTS; next++) {
      assertThat(begun).isEmpty();
      answers.release();
      assertThat(taken(1)).containsExactly(next);
    }
  }

  @Test
  void accountsThatDontAnswerHoldUpNobodyForLong() throws Exception {
    polls = FirstPolls.start(polls(), Duration.ofMillis(1));
    assertThat(taken(ACCOUNTS)).containsExactlyInAnyOrderElementsOf(accounts(0, ACCOUNTS));
    assertThat(answers.availablePermits()).isZero();
  }

  @Test
  void onlyTheFirstPollOfAnAccountLetsAnotherBegin() throws Exception {
    List<Loop.Turn> oneAnswers = new ArrayList<>(polls());
    oneAnswers.set(0, () -> DAY);
    polls = FirstPolls.start(oneAnswers, DAY);
    assertThat(taken(FirstPolls.AT_ONCE)).containsExactlyInAnyOrderElementsOf(accounts(1, 17));
    polls.loops().getFirst().requestTurn().join();
    polls.loops().getFirst().requestTurn().join();
    assertThat(begun).isEmpty();
  }

  @Test
  void aStopLetsNoFurtherOneBegin() throws Exception {
    polls = FirstPolls.start(polls(), DAY);
    taken(FirstPolls.AT_ONCE);
    polls.stop();
    CountDownLatch ended = new CountDownLatch(1);
    polls.loops().getFirst().requestTurn().thenRun(ended::countDown);
    answers.release(2 * FirstPolls.AT_ONCE);
    ended.await();
    assertThat(taken(1)).containsExactly(0);
    assertThat(begun).isEmpty();
  }

  private List<Loop.Turn> polls() {
    return IntStream.range(0, ACCOUNTS).mapToObj(this::poll).toList();
  }

  private Loop.Turn poll(int account) {
    return () -> {
      begun.add(account);
      answers.acquire();
      return DAY;
    };
  }

  private List<Integer> taken(int count) throws InterruptedException {
    return Collections.nCopies(count, 0).stream().map(_ -> next()).toList();
  }

  private Integer next() {
    try {
      return Objects.requireNonNull(begun.poll(30, TimeUnit.SECONDS));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static List<Integer> accounts(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
