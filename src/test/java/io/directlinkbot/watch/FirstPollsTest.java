package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.directlinkbot.loop.Loop;
import io.directlinkbot.watch.PollStatus.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The first polls of many accounts follow one another. */
@Timeout(60)
final class FirstPollsTest {
  private static final int ACCOUNTS = 40;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

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
    polls = FirstPolls.start(accounts(), DAY);
    List<Integer> all = taken(FirstPolls.AT_ONCE);
    while (all.size() < ACCOUNTS) {
      assertThat(begun).isEmpty();
      answers.release();
      all = Stream.concat(all.stream(), taken(1).stream()).toList();
    }
    assertThat(all).containsExactlyInAnyOrderElementsOf(accounts(0, ACCOUNTS));
  }

  @Test
  void thoseOfAnotherBotWaitForNobodyUntilTheyAreTaken() throws Exception {
    AtomicBoolean areTaken = new AtomicBoolean();
    polls = FirstPolls.start(accounts(areTaken::get), DAY);
    polls.loops().forEach(loop -> loop.requestTurn().join());
    areTaken.set(true);
    polls.loops().forEach(Loop::wake);
    taken(FirstPolls.AT_ONCE);
    assertThat(begun).isEmpty();
    answers.release();
    taken(1);
    assertThat(begun).isEmpty();
  }

  @Test
  void accountsThatDontAnswerHoldUpNobodyForLong() throws Exception {
    polls = FirstPolls.start(accounts(), Duration.ofMillis(1));
    assertThat(taken(ACCOUNTS)).containsExactlyInAnyOrderElementsOf(accounts(0, ACCOUNTS));
    assertThat(answers.availablePermits()).isZero();
  }

  @Test
  void thoseThatBeganWithoutRoomLeaveNoMoreOfItForLaterOnes() throws Exception {
    AtomicBoolean areNew = new AtomicBoolean(true);
    polls = FirstPolls.start(accounts(areNew::get), Duration.ofMillis(1));
    taken(ACCOUNTS);
    areNew.set(false);
    answers.release(ACCOUNTS);
    polls.loops().forEach(loop -> loop.requestTurn().join());

    assertThat(polls.room()).isEqualTo(FirstPolls.AT_ONCE);
  }

  @Test
  void onlyTheFirstPollOfAnAccountLetsAnotherBegin() throws Exception {
    List<AccountWatch> oneAnswers = new ArrayList<>(accounts());
    oneAnswers.set(0, account(Stage.POLLED, () -> DAY));
    polls = FirstPolls.start(oneAnswers, DAY);
    taken(FirstPolls.AT_ONCE);
    polls.loops().getFirst().requestTurn().join();
    polls.loops().getFirst().requestTurn().join();
    assertThat(begun).isEmpty();
  }

  @Test
  void aStopLetsNoFurtherOneBegin() throws Exception {
    polls = FirstPolls.start(accounts(), DAY);
    taken(FirstPolls.AT_ONCE);
    polls.stop();
    polls.loops().forEach(Loop::stop);
    answers.release(ACCOUNTS);
    polls.loops().forEach(Loop::close);
    assertThat(begun).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 1, PT1M", "0, 3, PT20S", "1, 3, PT40S", "2, 3, PT1M", "0, 1000, PT0.06S"})
  void secondPollsAreSpreadOverTheInterval(int at, int count, Duration share) throws Exception {
    Loop.Turn turn = polls.turn(account(Stage.POLLED, () -> MINUTE), at, count);
    assertThat(turn.take()).isEqualTo(share);
    assertThat(turn.take()).isEqualTo(MINUTE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"FAILS", "ELSEWHERE"})
  void onlyAPollThatSucceededIsFollowedByAnEarlierOne(Stage stage) throws Exception {
    AccountWatch account = account(stage, () -> MINUTE);
    Loop.Turn turn = polls.turn(account, 0, 3);
    assertThat(turn.take()).isEqualTo(MINUTE);
    assertThat(turn.take()).isEqualTo(MINUTE);

    when(account.status()).thenReturn(new PollStatus("prod", Stage.POLLED));
    assertThat(turn.take()).isEqualTo(Duration.ofSeconds(20));
    assertThat(turn.take()).isEqualTo(MINUTE);
  }

  @Test
  void pollsAreSpreadAgainWhenTheAccountComesBackFromAnotherBot() throws Exception {
    AccountWatch account = account(Stage.POLLED, () -> MINUTE);
    Loop.Turn turn = polls.turn(account, 0, 3);
    turn.take();
    when(account.status()).thenReturn(new PollStatus("prod", Stage.ELSEWHERE));
    turn.take();
    when(account.status()).thenReturn(new PollStatus("prod", Stage.POLLED));

    assertThat(turn.take()).isEqualTo(Duration.ofSeconds(20));
  }

  private List<AccountWatch> accounts() {
    return accounts(() -> true);
  }

  private List<AccountWatch> accounts(BooleanSupplier areNew) {
    return IntStream.range(0, ACCOUNTS)
        .mapToObj(
            number -> {
              AccountWatch account =
                  account(
                      Stage.POLLED,
                      () -> {
                        if (areNew.getAsBoolean()) {
                          begun.add(number);
                          answers.acquire();
                        }
                        return DAY;
                      });
              when(account.isNew()).thenAnswer(_ -> areNew.getAsBoolean());
              return account;
            })
        .toList();
  }

  private static AccountWatch account(Stage stage, Callable<Duration> poll) {
    AccountWatch account = mock();
    when(account.pollAndRemind()).thenAnswer(_ -> poll.call());
    when(account.status()).thenReturn(new PollStatus("prod", stage));
    return account;
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
