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
 * Their second polls are spread over the interval, and so are all that follow. Thread-safe.
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
    AtomicBoolean isFirst = new AtomicBoolean(true);
    return Loop.start(
        "watch",
        at < AT_ONCE ? Duration.ZERO : UNTIL_WOKEN,
        () -> {
          boolean first = isFirst.getAndSet(false);
          try {
            Duration wait = account.pollAndRemind();
            return first ? untilSecond(wait, account.status().stage(), at, count) : wait;
          } finally {
            if (first) {
              ended.release();
            }
          }
        });
  }

  /**
   * Returns how long after its first poll an account is polled again.
   *
   * @param wait as the first poll returned it
   * @param at which of the accounts it is, from 0
   */
  static Duration untilSecond(Duration wait, Stage stage, int at, int count) {
    // after a failure the wait is for the cloud's sake
    return stage == Stage.POLLED ? wait.multipliedBy(at + 1L).dividedBy(count) : wait;
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
