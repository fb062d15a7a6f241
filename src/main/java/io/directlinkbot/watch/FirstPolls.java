package io.directlinkbot.watch;

import io.directlinkbot.loop.Loop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Runs the loops of many accounts, as too many polls at the same time would make each other late.
 * At a start, and when this bot takes over the accounts of another one, the first few accounts are
 * polled at once, and each of the others when a first poll has ended. After the first poll that
 * succeeded, an account waits for its share of the interval only, so that all polls that follow are
 * spread over it. Thread-safe.
 */
final class FirstPolls {
  static final int AT_ONCE = 16;
  private static final Duration UNTIL_THE_LOOP_STOPS = Duration.ofSeconds(1);

  private final Duration patience;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final ReentrantLock queue = new ReentrantLock(true);
  private final List<Loop> loops;
  private volatile boolean stopped;

  private FirstPolls(List<AccountWatch> accounts, Duration patience) {
    this.patience = patience;
    this.loops =
        IntStream.range(0, accounts.size())
            .mapToObj(at -> Loop.start("watch", turn(accounts.get(at), at, accounts.size())))
            .toList();
  }

  /**
   * Starts a loop for each account.
   *
   * @param patience how long the first account that waits does so at most
   */
  static FirstPolls start(List<AccountWatch> accounts, Duration patience) {
    return new FirstPolls(accounts, patience);
  }

  /** Returns the loops, in the order of the accounts. */
  List<Loop> loops() {
    return loops;
  }

  /** Returns how many first polls can begin at once now. */
  int room() {
    return room.availablePermits();
  }

  /** Lets no further first poll begin. */
  void stop() {
    stopped = true;
    room.release(loops.size());
  }

  /**
   * Returns the turns of an account's loop.
   *
   * @param at which of the accounts it is, from 0
   */
  Loop.Turn turn(AccountWatch account, int at, int count) {
    AtomicBoolean isSpread = new AtomicBoolean();
    return () -> {
      boolean isFirst = account.isNew();
      if (isFirst && !waitsForRoom()) {
        return UNTIL_THE_LOOP_STOPS;
      }
      try {
        Duration wait = account.pollAndRemind();
        return switch (account.status().stage()) {
          case POLLED ->
              isSpread.getAndSet(true) ? wait : wait.multipliedBy(at + 1L).dividedBy(count);
          case ELSEWHERE -> {
            isSpread.set(false);
            yield wait;
          }
          // what a refusal of the cloud asks for is waited for
          case FAILS, NOT_YET -> wait;
        };
      } finally {
        if (isFirst) {
          leaveRoom();
        }
      }
    };
  }

  /** Returns false if there will be no room, as the bot stops. */
  private boolean waitsForRoom() throws InterruptedException {
    queue.lockInterruptibly();
    try {
      // without an answer for so long, the polls under way are slow for another reason
      boolean _ = room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      return !stopped;
    } finally {
      queue.unlock();
    }
  }

  /** A poll that began without room leaves it to the next, but no more than there was at first. */
  private synchronized void leaveRoom() {
    if (room.availablePermits() < AT_ONCE) {
      room.release();
    }
  }
}
