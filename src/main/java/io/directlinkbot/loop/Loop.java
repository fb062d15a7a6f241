package io.directlinkbot.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that takes turns until it is closed. A turn says how long to wait for the next; {@link
 * #wake()} ends that wait, also when it comes during a turn. A turn that throws is followed by
 * another, and logged unless the one before threw the same: nothing ends the loop but {@link
 * #stop()} and {@link #close()}. Thread-safe.
 */
public final class Loop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
  private static final Duration TO_FINISH = Duration.ofSeconds(4);
  private static final Duration TO_GIVE_UP = Duration.ofSeconds(1);

  /** No turn takes so long, as everything in it that waits for others gives up earlier. */
  private static final Duration STUCK = Duration.ofMinutes(15);

  private final Semaphore wakes = new Semaphore(0);
  private final Queue<CompletableFuture<Void>> looks = new ConcurrentLinkedQueue<>();
  private final Turn turn;
  private final Thread thread;
  private volatile boolean closed;
  private volatile long turnBegan = System.nanoTime();
  private volatile boolean inTurn;
  private volatile long stopped;
  private String lastFault = "";

  private Loop(String name, Turn turn) {
    this.turn = turn;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /**
   * Starts with a first turn at once.
   *
   * @param name of the thread, for the log
   */
  public static Loop start(String name, Turn turn) {
    Loop loop = new Loop(name, turn);
    loop.thread.start();
    return loop;
  }

  /** Whether turn follows turn: it lives, and is not stuck in one. */
  public boolean turns() {
    boolean stuck = inTurn && Duration.ofNanos(System.nanoTime() - turnBegan).compareTo(STUCK) > 0;
    return thread.isAlive() && !stuck;
  }

  /** Has the next turn start now, or right after the one that runs. */
  public void wake() {
    wakes.release();
  }

  /**
   * Has the next turn start now, or right after the one that runs.
   *
   * @return completes when a turn that began after this call has ended, or there are no more turns
   */
  public CompletableFuture<Void> look() {
    CompletableFuture<Void> looked = new CompletableFuture<>();
    looks.add(looked);
    if (closed) {
      looked.complete(null);
    }
    wake();
    return looked;
  }

  /** Has it end after the turn that runs, without waiting for that. */
  public void stop() {
    if (!closed) {
      stopped = System.nanoTime();
      closed = true;
    }
    wake();
  }

  /**
   * Ends it: the turn that runs has a few seconds from the stop to come to its end, then it is
   * interrupted.
   */
  @Override
  public void close() {
    close(TO_FINISH);
  }

  /**
   * Ends it likewise.
   *
   * @param toFinish how long after the stop a turn is interrupted
   */
  public void close(Duration toFinish) {
    stop();
    Duration left = toFinish.minusNanos(System.nanoTime() - stopped);
    try {
      if (!thread.join(left.isPositive() ? left : Duration.ofNanos(1))) {
        thread.interrupt();
        thread.join(TO_GIVE_UP);
      }
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      wakes.drainPermits();
      List<CompletableFuture<Void>> asked = asked();
      Duration wait = takeTurn();
      asked.forEach(each -> each.complete(null));
      try {
        if (!closed && wakes.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.trace("woken");
        }
      } catch (InterruptedException _) {
        LOG.trace("interrupted");
      }
    }
    asked().forEach(each -> each.complete(null));
  }

  /** Who asked for a turn until now, each named once. */
  private List<CompletableFuture<Void>> asked() {
    List<CompletableFuture<Void>> asked = new ArrayList<>();
    for (CompletableFuture<Void> next = looks.poll(); next != null; next = looks.poll()) {
      asked.add(next);
    }
    return asked;
  }

  private Duration takeTurn() {
    turnBegan = System.nanoTime();
    inTurn = true;
    try {
      Duration wait = turn.take();
      if (!lastFault.isEmpty()) {
        LOG.info("{} works again", thread.getName());
        lastFault = "";
      }
      return wait;
    } catch (InterruptedException _) {
      // a close, or somebody's who has no business here
      return AFTER_A_FAULT;
    } catch (RuntimeException | Error fault) {
      if (Reported.is(fault)) {
        LOG.debug("{} failed and goes on", thread.getName(), fault);
        return AFTER_A_FAULT;
      }
      if (!fault.toString().equals(lastFault)) {
        LOG.error("{} failed and goes on", thread.getName(), fault);
      }
      lastFault = fault.toString();
      return AFTER_A_FAULT;
    } finally {
      inTurn = false;
    }
  }

  /** One round of the work. */
  @FunctionalInterface
  public interface Turn {
    /** Does it and says how long to wait for the next. */
    Duration take() throws InterruptedException;
  }
}
