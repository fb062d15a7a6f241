package io.directlinkbot.store;

import io.directlinkbot.problem.StoreProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes to the store on one thread, and commits all waiting writes in one transaction: each
 * transaction costs a wait for the disk, however much it writes. Thread-safe.
 */
public final class GroupCommit implements AutoCloseable {
  /** Keeps the first write of a batch from waiting long for the others. */
  private static final int MOST_AT_ONCE = 256;

  private final Jdbi jdbi;
  private final Consumer<Handle> afterwards;
  private final Consumer<Throwable> onFailure;
  private final Queue<Write<?>> waiting = new ConcurrentLinkedQueue<>();

  // a dedicated thread, because a caller may be interrupted in the middle of a batch
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").daemon().factory());

  /**
   * Starts the writer.
   *
   * @param afterwards runs at the end of each transaction
   * @param onFailure takes whatever a transaction threw
   */
  public GroupCommit(Jdbi jdbi, Consumer<Handle> afterwards, Consumer<Throwable> onFailure) {
    this.jdbi = jdbi;
    this.afterwards = afterwards;
    this.onFailure = onFailure;
  }

  /**
   * Runs the work in a transaction and returns once that is on the disk. An interrupt does not end
   * the wait.
   *
   * @param work may run twice; the first run is then rolled back
   * @throws RuntimeException what the work threw, or the database if it refused the transaction
   * @throws StoreException if the store is closed
   */
  public <T> T write(Function<Handle, T> work) {
    Write<T> write = new Write<>(work);
    waiting.add(write);
    try {
      writer.execute(this::commitWaiting);
    } catch (RejectedExecutionException closed) {
      // otherwise the last batch took it
      if (waiting.remove(write)) {
        throw new StoreException(StoreProblem.CLOSED.with(), closed);
      }
    }
    return write.await();
  }

  /** Finishes all waiting writes, even when interrupted, and refuses later ones. */
  @Override
  public void close() {
    if (!writer.isShutdown()) {
      CompletableFuture<Void> last = CompletableFuture.runAsync(() -> {}, writer);
      writer.shutdown();
      last.join();
    }
  }

  /** Runs once for each write: one run takes all that wait, so later runs find fewer or none. */
  private void commitWaiting() {
    List<Write<?>> batch = new ArrayList<>();
    Write<?> next = waiting.poll();
    while (next != null) {
      batch.add(next);
      next = batch.size() < MOST_AT_ONCE ? waiting.poll() : null;
    }
    if (!batch.isEmpty()) {
      commit(batch);
    }
  }

  /** Commits the batch, and returns whether the database could be reached. */
  private boolean commit(List<Write<?>> batch) {
    AtomicBoolean begun = new AtomicBoolean();
    List<Runnable> answers = new ArrayList<>();
    try {
      jdbi.useTransaction(
          handle -> {
            begun.set(true);
            batch.forEach(write -> answers.add(write.apply(handle)));
            afterwards.accept(handle);
          });
      answers.forEach(Runnable::run);
    } catch (RuntimeException | Error failure) {
      onFailure.accept(failure);
      // Once the commit itself has begun, nobody knows whether it happened; a repeat could report
      // to the writer of an event that somebody else was first.
      boolean isUndone = begun.get() && answers.size() < batch.size();
      if (isUndone && batch.size() > 1) {
        commitEach(batch, failure);
      } else {
        batch.forEach(write -> write.fail(failure));
      }
    }
    return begun.get();
  }

  /** Commits the writes one by one, so that only the faulty ones fail. */
  private void commitEach(List<Write<?>> batch, Throwable failure) {
    boolean isReachable = true;
    for (Write<?> write : batch) {
      if (isReachable) {
        isReachable = commit(List.of(write));
      } else {
        write.fail(failure);
      }
    }
  }

  private static final class Write<T> {
    private final Function<Handle, T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    Write(Function<Handle, T> work) {
      this.work = work;
    }

    /** Runs the work, and returns what hands its result to the waiting caller. */
    Runnable apply(Handle handle) {
      T value = work.apply(handle);
      return () -> result.complete(value);
    }

    void fail(Throwable failure) {
      result.completeExceptionally(failure);
    }

    T await() {
      try {
        return result.join();
      } catch (CompletionException failure) {
        if (failure.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw failure;
      }
    }
  }
}
