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
 * The interfaces of one account as they were read last, by a poll or because somebody looks at an
 * offer: what an offer is compared with. Thread-safe; one reading of its own at a time.
 */
public final class InterfaceList {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final DirectLink cloud;
  private final Ticker ticker;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong begun = new AtomicLong();
  private final AtomicReference<@Nullable Reading> last = new AtomicReference<>();

  public InterfaceList(DirectLink cloud) {
    this(cloud, Ticker.systemTicker());
  }

  InterfaceList(DirectLink cloud, Ticker ticker) {
    this.cloud = cloud;
    this.ticker = ticker;
  }

  /** Calls the listener after each reading that found something else than the one before. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Reads them now. */
  public List<HostedInterface> read() throws CloudException {
    long number = begun.incrementAndGet();
    List<HostedInterface> rows = List.copyOf(cloud.interfaces());
    Reading now = new Reading(number, rows, ticker.read());
    Reading before = last.getAndAccumulate(now, InterfaceList::later);
    if (before != null && before.number() < number && !before.rows().equals(rows)) {
      listeners.forEach(Runnable::run);
    }
    return rows;
  }

  /** A reading that takes long may end after one that began later. */
  private static Reading later(@Nullable Reading before, Reading now) {
    return before == null || before.number() < now.number() ? now : before;
  }

  /**
   * As they were read last, however long ago; nothing when they never were. Does not ask the cloud.
   */
  public Optional<List<HostedInterface>> lastRead() {
    return Optional.ofNullable(last.get()).map(Reading::rows);
  }

  /** Whether they were read within the last minute. */
  public boolean isFresh() {
    Reading reading = last.get();
    return reading != null && ticker.read() - reading.at() < FRESH.toNanos();
  }

  /** Reads them, unless that was done within the last minute. */
  public synchronized void refresh() throws CloudException {
    if (!isFresh()) {
      read();
    }
  }

  private record Reading(long number, List<HostedInterface> rows, long at) {}
}
