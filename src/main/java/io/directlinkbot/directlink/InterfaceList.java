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
 * The interfaces of one account as they were last read, by a poll or for a dialog. Offers are
 * compared with them. Thread-safe; {@link #refresh} makes one read at a time.
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

  /** Calls the listener after each read whose result differs from the one before. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Reads the interfaces now. */
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

  /** A slow read may end after one that began later. */
  private static Reading later(@Nullable Reading before, Reading now) {
    return before == null || before.number() < now.number() ? now : before;
  }

  /** Returns the last read, however old; empty before the first. Makes no call. */
  public Optional<List<HostedInterface>> lastRead() {
    return Optional.ofNullable(last.get()).map(Reading::rows);
  }

  /** Whether the last read is at most a minute old. */
  public boolean isFresh() {
    Reading reading = last.get();
    return reading != null && ticker.read() - reading.at() < FRESH.toNanos();
  }

  /** Reads the interfaces, unless the last read is at most a minute old. */
  public synchronized void refresh() throws CloudException {
    if (!isFresh()) {
      read();
    }
  }

  private record Reading(long number, List<HostedInterface> rows, long at) {}
}
