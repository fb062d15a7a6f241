package io.directlinkbot.watch;

import io.directlinkbot.loop.Loop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Starts the loops of many accounts. The first few are polled at once, and each of the others when
 * a first poll has ended, as too many at the same time would make each other late. Thread-safe.
 */
final class FirstPolls {
  static final int AT_ONCE = 16;
  private static final Duration UNTIL_WOKEN = Duration.ofDays(1);

  private final Semaphore ended = new Semaphore(0);
  private final List<Loop> loops;
  private final Thread waking;

  private FirstPolls(List<Loop.Turn> polls, Duration patience) {
    this.loops = IntStream.range(0, polls.size()).mapToObj(at -> start(at, polls.get(at))).toList();
    List<Loop> others = loops.subList(Math.min(AT_ONCE, loops.size()), loops.size());
    this.waking = Thread.ofVirtual().name("first polls").start(() -> wake(others, patience));
  }

  /**
   * Starts a loop for each of these polls.
   *
   * @param patience how long each waits at most for another one's end
   */
  static FirstPolls start(List<Loop.Turn> polls, Duration patience) {
    return new FirstPolls(polls, patience);
  }

  /** Returns the loops, in the order of the polls. */
  List<Loop> loops() {
    return loops;
  }

  /** Wakes no further loop. */
  void stop() {
    waking.interrupt();
  }

  private Loop start(int at, Loop.Turn poll) {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    return Loop.start(
        "watch",
        at < AT_ONCE ? Duration.ZERO : UNTIL_WOKEN,
        () -> {
          try {
            return poll.take();
          } finally {
            if (isFirst.getAndSet(false)) {
              ended.release();
            }
          }
        });
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
