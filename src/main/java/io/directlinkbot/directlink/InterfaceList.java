package io.directlinkbot.directlink;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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
  private volatile @Nullable Reading last;

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
    List<HostedInterface> rows = List.copyOf(cloud.interfaces());
    Optional<List<HostedInterface>> before = lastRead();
    last = new Reading(rows, ticker.read());
    if (before.isPresent() && !before.get().equals(rows)) {
      listeners.forEach(Runnable::run);
    }
    return rows;
  }

  /**
   * As they were read last, however long ago; nothing when they never were. Does not ask the cloud.
   */
  public Optional<List<HostedInterface>> lastRead() {
    return Optional.ofNullable(last).map(Reading::rows);
  }

  /** Whether they were read within the last minute. */
  public boolean isFresh() {
    Reading reading = last;
    return reading != null && ticker.read() - reading.at() < FRESH.toNanos();
  }

  /** Reads them, unless that was done within the last minute. */
  public synchronized void refresh() throws CloudException {
    if (!isFresh()) {
      read();
    }
  }

  private record Reading(List<HostedInterface> rows, long at) {}
}
