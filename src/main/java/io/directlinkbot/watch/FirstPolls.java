package io.directlinkbot.watch;

import io.directlinkbot.loop.Loop;
import io.directlinkbot.watch.PollStatus.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Starts the loops of many accounts, as too many polls at the same time would make each other late.
 * The first few accounts are polled at once, and each of the others when a first poll has ended.
 * After the first poll that succeeded, an account waits for its share of the interval only, so that
 * all polls that follow are spread over it. Thread-safe.
 */
final class FirstPolls {
  static final int AT_ONCE = 16;
  private static final Duration UNTIL_WOKEN = Duration.ofDays(1);

  private final Semaphore ended = new Semaphore(0);
  private final List<Loop> loops;
  private final Thread waking;

  private FirstPolls(List<AccountWatch> accounts, Duration patience) {
    this.loops =
        IntStream.range(0, accounts.size())
            .mapToObj(at -> start(accounts.get(at), at, accounts.size()))
            .toList();
    List<Loop> others = loops.subList(Math.min(AT_ONCE, loops.size()), loops.size());
    this.waking = Thread.ofVirtual().name("first polls").start(() -> wake(others, patience));
  }

  /**
   * Starts a loop for each account.
   *
   * @param patience how long an account waits at most for the end of another one's first poll
   */
  static FirstPolls start(List<AccountWatch> accounts, Duration patience) {
    return new FirstPolls(accounts, patience);
  }

  /** Returns the loops, in the order of the accounts. */
  List<Loop> loops() {
    return loops;
  }

  /** Wakes no further loop. */
  void stop() {
    waking.interrupt();
  }

  private Loop start(AccountWatch account, int at, int count) {
    return Loop.start(
        "watch", at < AT_ONCE ? Duration.ZERO : UNTIL_WOKEN, turn(account, at, count));
  }

  /**
   * Returns the turns of an account's loop.
   *
   * @param at which of the accounts it is, from 0
   */
  Loop.Turn turn(AccountWatch account, int at, int count) {
    AtomicBoolean hasEnded = new AtomicBoolean();
    AtomicBoolean isSpread = new AtomicBoolean();
    return () -> {
      try {
        Duration wait = account.pollAndRemind();
        // what a refusal of the cloud or another bot's lease asks for is waited for
        return account.status().stage() == Stage.POLLED && !isSpread.getAndSet(true)
            ? wait.multipliedBy(at + 1L).dividedBy(count)
            : wait;
      } finally {
        if (!hasEnded.getAndSet(true)) {
          ended.release();
        }
      }
    };
  }

  private void wake(List<Loop> others, Duration patience) {
    for (Loop loop : others) {
      try {
        boolean _ = ended.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException _) {
        return;
      }
      loop.wake();
    }
  }
}
