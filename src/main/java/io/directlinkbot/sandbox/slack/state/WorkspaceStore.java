package io.directlinkbot.sandbox.slack.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Holds the current workspace. Changes are atomic and made one at a time. Thread-safe. */
public final class WorkspaceStore {
  private final InstantSource clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Object lock = new Object();
  private final Timestamps timestamps;
  private volatile WorkspaceSnapshot now;

  public WorkspaceStore(InstantSource clock, WorkspaceSnapshot first) {
    this.clock = clock;
    this.timestamps = new Timestamps(clock);
    this.now = first;
  }

  public WorkspaceSnapshot snapshot() {
    return now;
  }

  public Instant instant() {
    return clock.instant();
  }

  /**
   * Returns a new message timestamp, greater than all before. Call it inside a change, so that
   * timestamps and messages have the same order.
   */
  public String nextTs() {
    synchronized (lock) {
      return timestamps.next();
    }
  }

  /**
   * Changes the workspace. If the change throws, the exception is passed on and nothing has
   * changed.
   *
   * @return the workspace after the change
   */
  public WorkspaceSnapshot change(Consumer<Draft> change) {
    return decide((current, draft) -> change.accept(draft));
  }

  /** Like {@link #change}, for a change that depends on the current workspace. */
  public WorkspaceSnapshot decide(Change change) {
    WorkspaceSnapshot after;
    synchronized (lock) {
      Draft draft = now.draft();
      change.make(now, draft);
      after = draft.done();
      now = after;
      lock.notifyAll();
    }
    listeners.forEach(Runnable::run);
    return after;
  }

  /**
   * Registers a listener to call after every change, on the thread that made it. It must be quick.
   */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Waits until the workspace satisfies a condition.
   *
   * @param limit real time, not the workspace's
   * @throws IllegalStateException when it is not so within the limit
   */
  public WorkspaceSnapshot await(Predicate<WorkspaceSnapshot> wanted, Duration limit)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    synchronized (lock) {
      while (!wanted.test(now)) {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
          throw new IllegalStateException("The workspace was not as awaited within " + limit + ".");
        }
        lock.wait(left);
      }
      return now;
    }
  }

  /** A change that reads the current workspace and is applied atomically. */
  @FunctionalInterface
  public interface Change {
    void make(WorkspaceSnapshot current, Draft draft);
  }
}
