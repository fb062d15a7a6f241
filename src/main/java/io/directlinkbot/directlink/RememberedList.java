package io.directlinkbot.directlink;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A list that the cloud holds for one account, as it was last read. A failed read leaves the last
 * one in place. Thread-safe.
 *
 * @param <T> immutable, and equal when nothing changed
 */
public final class RememberedList<T> {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Source<T> source;
  private final Ticker ticker;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicReference<@Nullable Reading<T>> last = new AtomicReference<>();

  /** Replaced by {@link #forget}; also the lock that lets {@link #refresh} share one read. */
  private final AtomicReference<Object> generation = new AtomicReference<>(new Object());

  /** Creates a list that is read when it is first needed. */
  public RememberedList(Source<T> source) {
    this(source, Ticker.systemTicker());
  }

  RememberedList(Source<T> source, Ticker ticker) {
    this.source = source;
    this.ticker = ticker;
  }

  /** Calls the listener after the first read, and after each read that found a change. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Reads the list from the cloud, and returns it. */
  public List<T> read() throws CloudException {
    long number = reads.incrementAndGet();
    Object begunIn = generation.get();
    List<T> rows = sameOrNew(List.copyOf(source.read()));
    Reading<T> now = new Reading<>(number, begunIn, rows, ticker.read());
    Reading<T> before = last.getAndAccumulate(now, RememberedList::later);
    if (before == null || (before.number() < number && !before.rows().equals(rows))) {
      listeners.forEach(Runnable::run);
    }
    return rows;
  }

  /** What is made of a list is kept by those who ask for as long as the list is the same object. */
  private List<T> sameOrNew(List<T> rows) {
    Reading<T> before = last.get();
    return before != null && before.rows().equals(rows) ? before.rows() : rows;
  }

  /**
   * Returns the list, read from the cloud unless it is fresh. Callers that come during such a read
   * wait for it and share its result, unless {@link #forget} was called since it began.
   */
  public List<T> refresh() throws CloudException {
    synchronized (generation.get()) {
      Reading<T> reading = last.get();
      return reading != null && isFresh(reading) ? reading.rows() : read();
    }
  }

  /** Returns the list as it was last read, however long ago; empty when it never was. */
  public Optional<List<T>> lastRead() {
    return Optional.ofNullable(last.get()).map(Reading::rows);
  }

  /** Whether the list was read within the last minute, and not forgotten since. */
  public boolean isFresh() {
    Reading<T> reading = last.get();
    return reading != null && isFresh(reading);
  }

  /** Makes the next {@link #refresh} read from the cloud; {@link #lastRead} keeps its answer. */
  public void forget() {
    generation.set(new Object());
  }

  private boolean isFresh(Reading<T> reading) {
    return reading.generation().equals(generation.get())
        && ticker.read() - reading.nanos() < FRESH.toNanos();
  }

  /** A read that takes long may end after one that began later. */
  private static <T> Reading<T> later(@Nullable Reading<T> before, Reading<T> now) {
    return before == null || before.number() < now.number() ? now : before;
  }

  /** Reads the whole list from the cloud. */
  @FunctionalInterface
  public interface Source<T> {
    List<T> read() throws CloudException;
  }

  private record Reading<T>(long number, Object generation, List<T> rows, long nanos) {}
}
