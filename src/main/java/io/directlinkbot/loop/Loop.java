package io.directlinkbot.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes turns until it is closed. Each turn returns how long to wait before the next; {@link
 * #wake()} ends that wait, even if called during the turn. A turn that throws is logged, unless the
 * one before threw the same, and followed by another: only {@link #stop()} and {@link #close()} end
 * the loop. Thread-safe.
 *
 * <p>Each turn runs on a thread of its own. A loop that waits holds neither the stack of its last
 * turn nor the buffers that libraries keep for a thread: after a poll, these are some 50 kB.
 */
public final class Loop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
  private static final Duration TO_FINISH = Duration.ofSeconds(4);
  private static final Duration TO_GIVE_UP = Duration.ofSeconds(1);

  /** No healthy turn takes this long, as everything that it waits for gives up earlier. */
  private static final Duration STUCK = Duration.ofMinutes(15);

  private final Semaphore wakes = new Semaphore(0);
  private final Queue<CompletableFuture<Void>> requested = new ConcurrentLinkedQueue<>();
  private final Duration delay;
  private final Turn turn;
  private final Thread thread;
  private volatile boolean closed;
  private volatile long turnBegan = System.nanoTime();
  private volatile boolean inTurn;
  private volatile long stopped;
  private String lastFault = "";

  private Loop(String name, Duration delay, Turn turn) {
    this.delay = delay;
    this.turn = turn;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /**
   * Starts a loop, which takes its first turn at once.
   *
   * @param name of the thread, for the log
   */
  public static Loop start(String name, Turn turn) {
    return start(name, Duration.ZERO, turn);
  }

  /**
   * Starts a loop, which takes its first turn after a while, or when it is woken.
   *
   * @param name of the thread, for the log
   */
  public static Loop start(String name, Duration delay, Turn turn) {
    Loop loop = new Loop(name, delay, turn);
    loop.thread.start();
    return loop;
  }

  /** Whether the loop runs, and is not stuck in a turn. */
  public boolean isAlive() {
    boolean stuck = inTurn && Duration.ofNanos(System.nanoTime() - turnBegan).compareTo(STUCK) > 0;
    return thread.isAlive() && !stuck;
  }

  /** Starts the next turn now, or right after the current one. */
  public void wake() {
    wakes.release();
  }

  /**
   * Starts the next turn now, or right after the current one.
   *
   * @return completes when a turn that began after this call has ended, or when the loop has
   */
  public CompletableFuture<Void> requestTurn() {
    CompletableFuture<Void> turnTaken = new CompletableFuture<>();
    requested.add(turnTaken);
    if (closed) {
      turnTaken.complete(null);
    }
    wake();
    return turnTaken;
  }

  /** Ends the loop after the current turn, without waiting for it. */
  public void stop() {
    if (!closed) {
      stopped = System.nanoTime();
      closed = true;
    }
    wake();
  }

  /** Ends the loop. The current turn has a few seconds from the stop, then it is interrupted. */
  @Override
  public void close() {
    close(TO_FINISH);
  }

  /**
   * Ends the loop.
   *
   * @param toFinish how long after the stop the current turn is interrupted
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
    pause(delay);
    while (!closed) {
      wakes.drainPermits();
      List<CompletableFuture<Void>> waiting = takeRequested();
      Duration wait = takeTurnOnItsThread();
      waiting.forEach(each -> each.complete(null));
      pause(wait);
    }
    takeRequested().forEach(each -> each.complete(null));
  }

  /** Waits, unless the loop is woken or stopped. */
  private void pause(Duration wait) {
    try {
      if (!closed && wakes.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.trace("woken");
      }
    } catch (InterruptedException _) {
      LOG.trace("interrupted");
    }
  }

  /** The turns requested up to now, which the next turn satisfies. */
  private List<CompletableFuture<Void>> takeRequested() {
    List<CompletableFuture<Void>> taken = new ArrayList<>();
    for (CompletableFuture<Void> next = requested.poll(); next != null; next = requested.poll()) {
      taken.add(next);
    }
    return taken;
  }

  private Duration takeTurnOnItsThread() {
    turnBegan = System.nanoTime();
    inTurn = true;
    AtomicReference<Duration> wait = new AtomicReference<>(AFTER_A_FAULT);
    Thread taking = Thread.ofVirtual().name(thread.getName()).start(() -> wait.set(takeTurn()));
    while (taking.isAlive()) {
      try {
        taking.join();
      } catch (InterruptedException _) {
        taking.interrupt();
      }
    }
    inTurn = false;
    return wait.get();
  }

  private Duration takeTurn() {
    try {
      Duration wait = turn.take();
      if (!lastFault.isEmpty()) {
        LOG.info("{}: recovered", thread.getName());
        lastFault = "";
      }
      return wait;
    } catch (InterruptedException _) {
      // a close, or an interrupt that was not meant for the loop
      return AFTER_A_FAULT;
    } catch (RuntimeException | Error fault) {
      if (LoggedFault.isIn(fault)) {
        LOG.debug("{}: turn failed, trying again", thread.getName(), fault);
        return AFTER_A_FAULT;
      }
      if (!fault.toString().equals(lastFault)) {
        LOG.error("{}: turn failed, trying again", thread.getName(), fault);
      }
      lastFault = fault.toString();
      return AFTER_A_FAULT;
    }
  }

  /** One round of a loop's work. */
  @FunctionalInterface
  public interface Turn {
    /** Does the work, and returns how long to wait before the next round. */
    Duration take() throws InterruptedException;
  }
}
