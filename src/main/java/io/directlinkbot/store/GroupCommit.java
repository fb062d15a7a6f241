package io.directlinkbot.store;

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
 * Writes to the store on one thread, all that wait at a time in one transaction: a transaction
 * costs a wait for the disk, whatever is in it. Thread-safe.
 */
public final class GroupCommit implements AutoCloseable {
  /** So that the first of a batch does not wait for long on what came with it. */
  private static final int MOST_AT_ONCE = 256;

  private final Jdbi jdbi;
  private final Consumer<Handle> afterwards;
  private final Consumer<Throwable> onFailure;
  private final Queue<Write<?>> waiting = new ConcurrentLinkedQueue<>();

  // a thread of its own, because a caller may be interrupted in the middle of what others wait for
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("journal").daemon().factory());

  /**
   * Starts.
   *
   * @param afterwards done at the end of each transaction
   */
  public GroupCommit(Jdbi jdbi, Consumer<Handle> afterwards) {
    this(jdbi, afterwards, _ -> {});
  }

  /**
   * Starts likewise.
   *
   * @param onFailure gets whatever a transaction failed with
   */
  public GroupCommit(Jdbi jdbi, Consumer<Handle> afterwards, Consumer<Throwable> onFailure) {
    this.jdbi = jdbi;
    this.afterwards = afterwards;
    this.onFailure = onFailure;
  }

  /**
   * Does the work in a transaction and returns when that is on the disk. An interrupt does not end
   * the wait.
   *
   * @param work what to do; it may be done twice, the first time without effect
   * @throws RuntimeException what the work threw, or the database when it did not take it
   * @throws StoreException when the store is closed
   */
  public <T> T write(Function<Handle, T> work) {
    Write<T> write = new Write<>(work);
    waiting.add(write);
    try {
      writer.execute(this::commitWaiting);
    } catch (RejectedExecutionException closed) {
      // unless the last batch took it
      if (waiting.remove(write)) {
        throw new StoreException("The store is closed.", closed);
      }
    }
    return write.await();
  }

  /** Finishes what waits, also when interrupted. What comes later is refused. */
  @Override
  public void close() {
    if (!writer.isShutdown()) {
      CompletableFuture<Void> last = CompletableFuture.runAsync(() -> {}, writer);
      writer.shutdown();
      last.join();
    }
  }

  /** Runs once for each write: the first takes what waits, and later ones find less or nothing. */
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

  /** Returns whether the database could be reached. */
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
      // Once the commit itself was begun, nobody knows whether it happened, and again would tell a
      // winner that somebody else was first.
      boolean undone = begun.get() && answers.size() < batch.size();
      if (undone && batch.size() > 1) {
        commitEach(batch, failure);
      } else {
        batch.forEach(write -> write.fail(failure));
      }
    }
    return begun.get();
  }

  /** One by one, so that only the one that failed fails. */
  private void commitEach(List<Write<?>> batch, Throwable failure) {
    boolean reachable = true;
    for (Write<?> write : batch) {
      if (reachable) {
        reachable = commit(List.of(write));
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

    /** Does the work; what it returns tells the result to the one who waits for it. */
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
